/* measure [-n ROUNDS] COMMAND... : runs shell commands alternately for some rounds, after one round that is not
 * counted, with their output discarded, and prints for each, tab-separated, the median of
 *	seconds   elapsed time
 *	cpu       processor time
 *	ratio     of its elapsed time to that of the first command in the same round
 *	kilobytes its largest memory use
 * and the command.  Commands measured together can be compared although the machine's speed varies. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS_MOST 99

struct run {
	double seconds, cpu;
	long kilobytes;
};

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double
seconds_of(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static struct run
run(const char *command)
{
	const double begin = now();
	const pid_t child = fork();
	struct rusage used;
	int status;

	if (child == 0) {
		dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &used) != child || !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
		fprintf(stderr, "measure: failed: %s\n", command);
		exit(1);
	}
	return (struct run){now() - begin, seconds_of(used.ru_utime) + seconds_of(used.ru_stime), used.ru_maxrss};
}

static int
by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double
median(double *v, int n)
{
	qsort(v, (size_t)n, sizeof *v, by_size);
	return n % 2 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

int
main(int argc, char **argv)
{
	int rounds = 7, commands, c;

	while ((c = getopt(argc, argv, "n:")) != -1)
		if (c != 'n' || (rounds = atoi(optarg)) < 1 || rounds > ROUNDS_MOST)
			return 2;
	commands = argc - optind;
	if (commands < 1)
		return 2;
	struct run *done = calloc((size_t)(rounds * commands), sizeof *done);
	if (!done)
		return 1;
	for (int i = 0; i < commands; i++)
		run(argv[optind + i]);
	for (int r = 0; r < rounds; r++)
		for (int i = 0; i < commands; i++)
			done[r * commands + i] = run(argv[optind + i]);
	for (int i = 0; i < commands; i++) {
		double seconds[ROUNDS_MOST], cpu[ROUNDS_MOST], ratio[ROUNDS_MOST];
		long kilobytes = 0;

		for (int r = 0; r < rounds; r++) {
			const struct run *x = &done[r * commands + i];

			seconds[r] = x->seconds;
			cpu[r] = x->cpu;
			ratio[r] = x->seconds / done[r * commands].seconds;
			kilobytes = x->kilobytes > kilobytes ? x->kilobytes : kilobytes;
		}
		printf("%.3f\t%.3f\t%.2f\t%ld\t%s\n", median(seconds, rounds), median(cpu, rounds),
			median(ratio, rounds), kilobytes, argv[optind + i]);
	}
	free(done);
	return 0;
}
