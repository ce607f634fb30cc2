// gzip for pages. Form tokens are masked anew each time, so that the size tells nothing of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alongside {

bool is_compressible(std::string_view content_type);

/// Level 1, by a compressor that each thread keeps. Nothing where it would not be smaller.
std::optional<std::string> gzipped(std::string_view body);

}  // namespace alongside
