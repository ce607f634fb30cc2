#include "foundation/http/server/asset.h"

#include <string>
#include <unordered_map>
#include <utility>

#include "foundation/base/embedded.h"
#include "foundation/http/http_text.h"

namespace alongside {

namespace {

using Table = std::unordered_map<std::string_view, std::string_view>;

const Table& table() {
  static const Table made = [] {
    Table files;
    for (const embedded::File& file : embedded::assets) files.emplace(file.name, file.content());
    return files;
  }();
  return made;
}

std::string_view content_of(const std::string& name) {
  const auto found = table().find(name);
  return found == table().end() ? std::string_view() : found->second;
}

}  // namespace

std::string_view content_type_of(std::string_view file_name) {
  constexpr std::pair<std::string_view, std::string_view> types[] = {
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".woff2", "font/woff2"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".webp", "image/webp"},
      {".txt", "text/plain; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"}};
  for (const auto& [ending, type] : types) {
    if (file_name.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

std::optional<Asset> find_asset(std::string_view name, std::string_view accept_encoding) {
  const auto found = table().find(name);
  if (found == table().end()) return std::nullopt;
  const std::string_view brotli = content_of(std::string(name) + ".br");
  const std::string_view gzip = content_of(std::string(name) + ".gz");
  Asset asset{.content = found->second,
              .varies = !brotli.empty() || !gzip.empty(),
              .content_type = content_type_of(name)};
  if (!brotli.empty() && accepts_coding(accept_encoding, "br")) {
    asset.content = brotli;
    asset.encoding = "br";
  } else if (!gzip.empty() && accepts_coding(accept_encoding, "gzip")) {
    asset.content = gzip;
    asset.encoding = "gzip";
  }
  return asset;
}

}  // namespace alongside
