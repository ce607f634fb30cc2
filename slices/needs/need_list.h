// What people tick when they say what they need to take part: a list in topics, after the
// Accessible Information Standard (DAPB1605, 2025), with what meetings need beside it. What it does
// not have people write in their own words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/message.h"

namespace alongside::needs {

struct NeedItem {
  std::string_view code;  // As it is kept; never changed, and never given to another item.
  Message label;          // Stands alone, for who needs it and for who arranges it.
};

struct NeedTopic {
  std::string_view name;
  Message heading;  // A question.
  std::vector<NeedItem> items;
};

const std::vector<NeedTopic>& need_topics();

/// Codes of the list among `codes`, each once, in the order of the list.
std::vector<std::string> in_order_of_list(const std::vector<std::string>& codes);
/// One of the list.
const Message& label_of(std::string_view code);

namespace codes {
/// Which one the person writes beside it.
inline constexpr std::string_view interpreter = "interpreter";
// What pages can do themselves, where the person wishes (foundation/html/reading_wishes.h).
inline constexpr std::string_view large_print = "large_print";
inline constexpr std::string_view contrast = "contrast";
inline constexpr std::string_view still = "still";
/// Where it is said what of it a group sees: their own words.
inline constexpr std::string_view own_words = "words";
}  // namespace codes

}  // namespace alongside::needs
