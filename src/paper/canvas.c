#include "canvas.h"

#include "../base/utf8.h"

/* Colours by Okabe and Ito, light enough for a pattern to be visible. */
const struct canvas_part canvas_part[CANVAS_PARTS] = {
	{"0072b2", "", ""},
	{"f0e442", "M0 6L6 0", "ltUpDiag"},
	{"ffffff", "M3 0V6", "ltVert"},
	{"e69f00", "M0 3H6", "ltHorz"},
	{"9fd6f3", "M0 0L6 6M0 6L6 0", "openDmnd"},
	{"cc79a7", "M2 3H4", "dashHorz"},
};

int
canvas_width_of(struct span words)
{
	return (int)utf8_columns(words) * CANVAS_EM / 2;
}
