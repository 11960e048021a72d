/* For fuzz targets that call functions which exit on damaged input: exit() returns to the target.  Memory of such a
 * call is lost; files that it opened are closed. */
#ifndef BASE_FUZZING_H
#define BASE_FUZZING_H

#include "span.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* Disables the search for leaks, which takes ten times as long as the call itself and would report the lost memory. */
const char *__asan_default_options(void);
const char *
__asan_default_options(void)
{
	return "detect_leaks=0";
}

static jmp_buf fuzz_back;
static bool fuzz_comes_back;

/* Replaces the C library's exit(). */
_Noreturn void
exit(int status)
{
	if (fuzz_comes_back)
		longjmp(fuzz_back, status + 1);
	void (*end)(int) = (void (*)(int))(uintptr_t)dlsym(RTLD_NEXT, "exit");
	end(status);
	_exit(status);
}

static void
expect(bool holds)
{
	if (!holds)
		abort();
}

/* Calls f(ctx), which must set up everything it needs.  Returns -1, or the status if f exits. */
static int
fuzz_ending(void (*f)(void *ctx), void *ctx)
{
	const int first = open("/dev/null", O_RDONLY);
	int status = -1;

	fuzz_comes_back = true;
	const int back = setjmp(fuzz_back);
	if (back == 0)
		f(ctx);
	else
		status = back - 1;
	fuzz_comes_back = false;
	close_range((unsigned)first, ~0U, 0);
	return status;
}

/* Returns the name of a file with these bytes, valid until the call ends. */
__attribute__((unused)) static const char *
fuzz_file(struct span bytes)
{
	static char name[32];
	const int fd = memfd_create("fuzz", 0);

	expect(fd >= 0 && write(fd, bytes.p, bytes.n) == (ssize_t)bytes.n);
	snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
	return name;
}

#endif
