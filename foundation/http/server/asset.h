// The files inside the program that browsers ask for: styles, scripts, fonts, pictures.
//
// A name holds a fingerprint of its content (made by the build of assets/), so a browser may keep
// it for good. `NAME.br` and `NAME.gz` beside it are the same, compressed.
#pragma once

#include <optional>
#include <string_view>

#include "foundation/http/response.h"

namespace alongside {

struct Asset {
  std::string_view content;   // Lives as long as the program.
  std::string_view encoding;  // "br", "gzip" or "".
  bool varies = false;        // There is more than one form of it.
  std::string_view content_type;
};

/// Nothing where there is no asset of that name.
std::optional<Asset> find_asset(std::string_view name, std::string_view accept_encoding);

std::string_view content_type_of(std::string_view file_name);

}  // namespace alongside
