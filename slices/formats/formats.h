// Documents in every form that people read: all that other slices may include.
#pragma once

#include "slices/formats/source/document.h"       // IWYU pragma: export
#include "slices/formats/source/language.h"       // IWYU pragma: export
#include "slices/formats/source/read_markdown.h"  // IWYU pragma: export
