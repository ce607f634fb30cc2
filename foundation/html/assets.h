// Styles, scripts and pictures by the names the source knows them by. The files carry a
// fingerprint of their content in their names, so that browsers may keep them for good.
#pragma once

#include <span>
#include <string_view>

#include "foundation/html/html.h"

namespace alongside::embedded {

struct AssetName {
  std::string_view name;  // "alongside.css"
  std::string_view
      file;  // "alongside-1a2b3c4d.css", a name in `assets` (foundation/base/embedded.h)
};
extern const std::span<const AssetName> asset_names;  // Written by assets/build.mjs.

}  // namespace alongside::embedded

namespace alongside::html {

/// `asset("alongside.css")` is "/assets/alongside-1a2b3c4d.css". An unknown name is a bug.
Url asset(std::string_view name);
/// What stands in it.
std::string_view asset_content(std::string_view name);

}  // namespace alongside::html
