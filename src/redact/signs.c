#include "signs.h"

#include "../base/say.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

/* The functions used of libunistring.  It is loaded only when something has to be hidden, since linking it would
 * make every program start 10 % slower. */
static struct {
	__typeof__(&uc_general_category) general_category;
	__typeof__(&uc_numeric_value) numeric_value;
	__typeof__(&uc_is_property_default_ignorable_code_point) is_ignorable;
	__typeof__(&u32_normalize) normalize;
	__typeof__(&u32_casefold) casefold;
	const struct unicode_normalization_form *nfkd;
} lib;
static pthread_once_t lib_opened = PTHREAD_ONCE_INIT;

static void *
lib_symbol(void *handle, const char *name)
{
	void *symbol = handle ? dlsym(handle, name) : NULL;

	/* Never print anything that could not be hidden. */
	if (!symbol)
		die(EXIT_USAGE, _("%s is missing, without which callers cannot be hidden: install it"), UNISTRING);
	return symbol;
}

static void
lib_open(void)
{
	void *handle = dlopen(UNISTRING, RTLD_LAZY | RTLD_LOCAL);

	lib.general_category = lib_symbol(handle, "uc_general_category");
	lib.numeric_value = lib_symbol(handle, "uc_numeric_value");
	lib.is_ignorable = lib_symbol(handle, "uc_is_property_default_ignorable_code_point");
	lib.normalize = lib_symbol(handle, "u32_normalize");
	lib.casefold = lib_symbol(handle, "u32_casefold");
	lib.nfkd = lib_symbol(handle, "uninorm_nfkd");
}

/* Numerals without a numeric value in Unicode's character data: those of Unihan's kPrimaryNumeric,
 * kAccountingNumeric and kOtherNumeric, and at the end those spoken on the phone and radio. */
static const char32_t *const figures[10] = {U"零〇洞", U"一壱壹幺弌𠤪", U"㒃二両两兩弍弐貮貳贰𢎐",
	U"三仨叁参參叄弎𠫽𠬙𢦘𣬛", U"亖四肆𠁤𠃢𦉭", U"㐅㠪五伍𠄡", U"六陆陸𠫪", U"㭍七柒漆𠀁拐", U"八捌", U"九玖勾"};

static int
digit_meant(uint32_t c)
{
	for (int i = 0; i < 10; i++)
		if (char_in(figures[i], c))
			return i;
	return -1;
}

/* digit_meant() + 1 of the frequent Chinese characters, computed once: hidden texts consist of them. */
int8_t han_digit[HAN_LAST - HAN_FIRST + 1];

static void
learn_digits(void)
{
	for (int i = 0; i < 10; i++)
		for (const char32_t *c = figures[i]; *c; c++)
			if (*c >= HAN_FIRST && *c <= HAN_LAST)
				han_digit[*c - HAN_FIRST] = (int8_t)(i + 1);
}

void
signs_start(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, learn_digits);
}

static bool
is_han(uint32_t c)
{
	return c == 0x3005 || c == 0x3007 || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) ||
	       (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}

/* × and symbols in the form of a circle, a square, a triangle or a star. */
static bool
masks(uint32_t c)
{
	return char_in(U"*×∗※⁎✕✖⨯〤〇", c) || (c >= 0x25a0 && c <= 0x25ff) || (c >= 0x2605 && c <= 0x2606) ||
	       (c >= 0x2713 && c <= 0x275f) || (c >= 0x2b00 && c <= 0x2bff);
}

static enum sign_sort
sort_of(uint32_t c, uc_general_category_t category)
{
	static const char32_t dots[] = U".·•‧∙⋅・'’‘−~";
	const uint32_t bits = category.bitmask;

	if (is_han(c))
		return SIGN_HAN;
	if (masks(c))
		return SIGN_MASK;
	if (bits & UC_CATEGORY_MASK_L || bits & UC_CATEGORY_MASK_Mc)
		return SIGN_LETTER;
	if (bits & UC_CATEGORY_MASK_N)
		return SIGN_NUMBER;
	if (bits & (UC_CATEGORY_MASK_Z | UC_CATEGORY_MASK_Cc) || c == 0x2800)
		return SIGN_BLANK;
	if (bits & (UC_CATEGORY_MASK_Pd | UC_CATEGORY_MASK_Pc | UC_CATEGORY_MASK_Ps | UC_CATEGORY_MASK_Pe) ||
		char_in(dots, c))
		return SIGN_SOFT;
	return SIGN_MARK;
}

/* Returns false if the character is ignored. */
static bool
sign_of(uint32_t c, struct sign *sign)
{
	const uc_general_category_t category = lib.general_category(c);
	const uc_fraction_t value = lib.numeric_value(c);

	if (category.bitmask & (UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Me | UC_CATEGORY_MASK_Cf) || lib.is_ignorable(c))
		return false;
	*sign = (struct sign){c, -1, (uint8_t)sort_of(c, category)};
	if (sign->sort == SIGN_HAN) {
		sign->digit = (int8_t)digit_meant(c);
	} else if (value.denominator == 1 && value.numerator >= 0 && value.numerator <= 9) {
		sign->digit = (int8_t)value.numerator;
		sign->c = (uint32_t)('0' + value.numerator);
		sign->sort = SIGN_NUMBER;
	}
	return true;
}

static size_t
signs_folded(uint32_t c, struct sign sign[SIGNS_MOST])
{
	uint32_t apart[SIGNS_MOST], folded[SIGNS_MOST * 3], store[SIGNS_MOST];
	size_t aparts = SIGNS_MOST, foldeds = SIGNS_MOST * 3, n = SIGNS_MOST, signs = 0;

	if (!lib.normalize(lib.nfkd, &c, 1, apart, &aparts) ||
		!lib.casefold(apart, aparts, NULL, NULL, folded, &foldeds) ||
		!lib.normalize(lib.nfkd, folded, foldeds, store, &n) || n > SIGNS_MOST) {
		store[0] = c;
		n = 1;
	}
	for (size_t i = 0; i < n; i++)
		signs += sign_of(store[i], &sign[signs]);
	return signs;
}

/* The signs of characters that were folded, since a text repeats few: its punctuation. */
struct folded {
	uint32_t c; /* 0 if empty */
	uint32_t n;
	struct sign sign[4];
};

static size_t
signs_kept(uint32_t c, struct sign sign[SIGNS_MOST])
{
	static _Thread_local struct folded kept[64];
	struct folded *k = &kept[c % 64];

	if (c != 0 && k->c == c) {
		memcpy(sign, k->sign, k->n * sizeof *sign);
		return k->n;
	}
	pthread_once(&lib_opened, lib_open);
	const size_t n = signs_folded(c, sign);
	if (n <= 4) {
		*k = (struct folded){.c = c, .n = (uint32_t)n};
		memcpy(k->sign, sign, n * sizeof *sign);
	}
	return n;
}

size_t
signs_of(uint32_t c, struct sign sign[SIGNS_MOST])
{
	if (sign_of_plain(c, sign))
		return 1;
	return c > 0x10ffff || (c >= 0xd800 && c < 0xe000) ? 0 : signs_kept(c, sign);
}
