#include "foundation/html/assets.h"

#include <algorithm>
#include <cassert>

#include "foundation/base/embedded.h"

namespace alongside::html {
namespace {

std::string_view file_of(std::string_view name) {
  const auto known = std::ranges::find(embedded::asset_names, name, &embedded::AssetName::name);
  assert(known != embedded::asset_names.end() && "no such asset");
  return known->file;
}

}  // namespace

Url asset(std::string_view name) {
  return Url("/assets/" + std::string(file_of(name)));
}

std::string_view asset_content(std::string_view name) {
  return std::ranges::find(embedded::assets, file_of(name), &embedded::File::name)->content();
}

}  // namespace alongside::html
