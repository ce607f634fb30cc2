#include "foundation/html/assets.h"

#include <cassert>

namespace alongside::html {

Url asset(std::string_view name) {
  for (const embedded::AssetName& known : embedded::asset_names) {
    if (known.name == name) return Url("/assets/" + std::string(known.file));
  }
  assert(false && "no such asset");
  return Url("#");
}

}  // namespace alongside::html
