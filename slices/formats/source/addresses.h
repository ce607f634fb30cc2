// Where links and pictures of a document may lead.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alongside::formats {

inline constexpr std::size_t most_address_bytes = 2000;

/// Of http, https and mailto, with what an address cannot hold as %XX; nothing for all else.
std::optional<std::string> link_address(std::string_view written);

/// The path of a picture beside the document or in a folder below: no scheme, no root, no `..`.
std::optional<std::string> picture_path(std::string_view written);

}  // namespace alongside::formats
