// Tagged PDF, printed by Chromium: ordinary and in large print.
#pragma once

#include "slices/formats/forms/making.h"

namespace alongside::formats {

Made made_pdf(const Making& making);
/// Without Chromium a page in large print is made instead, to print from any browser.
Made made_large_print(const Making& making);

}  // namespace alongside::formats
