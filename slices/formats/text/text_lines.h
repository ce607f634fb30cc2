// Words put into lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alongside::formats {

/// Its words, by white space.
std::vector<std::string_view> words_in(std::string_view text);

/// Lines of `width` columns at most; the first begins with `first`, the others with `others`. A
/// line end in `text` begins a new line.
std::string filled(std::string_view text, std::size_t width, const std::string& first,
                   const std::string& others);

}  // namespace alongside::formats
