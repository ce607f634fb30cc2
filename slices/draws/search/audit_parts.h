// Links to the files for whoever audits a draw; on organisers' pages alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "foundation/html/html.h"
#include "slices/draws/draw_record.h"

namespace alongside::draws {

/// `replacements` are the numbers of replacement draws that found somebody.
void audit_files(Html& html, const Draw& selection, const std::vector<std::int64_t>& replacements);

/// All rows of a list that is not public, and the salt of fingerprints ("" where they have none).
void audit_secrets(Html& html, const Draw& selection, std::string_view print_salt);

}  // namespace alongside::draws
