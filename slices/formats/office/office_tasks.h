// Word and OpenDocument files, by pandoc.
#pragma once

#include "slices/formats/forms/making.h"

namespace alongside::formats {

Made made_docx(const Making& making);
Made made_odt(const Making& making);

}  // namespace alongside::formats
