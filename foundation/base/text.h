// Text from outside: checked, cleaned, measured.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace alongside {

bool is_utf8(std::string_view bytes);

/// `bytes` with each wrong byte sequence replaced by U+FFFD; `replaced` counts them.
std::string repaired_utf8(std::string_view bytes, std::size_t* replaced = nullptr);

/// Characters (code points) of valid UTF-8.
std::size_t character_count(std::string_view text);

/// Without white space at both ends; line ends as `\n`; no control characters but line end, tab.
std::string tidied(std::string_view text);

/// `tidied`, and every run of white space as one space: for names and titles.
std::string tidied_line(std::string_view text);

/// Whole text as a whole number; nothing where it is anything else or does not fit.
std::optional<long long> whole_number(std::string_view text);

}  // namespace alongside
