// Text in other letters than UTF-8, as spreadsheets save it: UTF-16 ('Unicode text') and
// Windows-1252 (CSV of older ones). By ICU.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alongside {

enum class ByteOrder { little, big };

/// By the mark at its start; without one, by plain letters: every other byte of them is zero.
/// Nothing where it is not UTF-16.
std::optional<ByteOrder> utf16_order(std::string_view bytes);

/// As UTF-8, without the mark. What is no letter becomes U+FFFD; an odd last byte is left out.
std::string from_utf16(std::string_view bytes, ByteOrder order);

/// As UTF-8. The five bytes that stand for nothing become the control characters of their numbers,
/// as the WHATWG Encoding Standard has it.
std::string from_windows_1252(std::string_view bytes);

}  // namespace alongside
