// Pages of one item of an agenda: what it is, and what people say for it beforehand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/meetings/agenda/item.h"
#include "slices/meetings/beforehand/beforehand.h"
#include "slices/meetings/meeting/meeting.h"

namespace alongside::meetings::pages {

struct ItemFormShown {
  const groups::Member& member;
  const Meeting& meeting;
  const Item* item = nullptr;  // Nothing: a new one.
  ItemForm form;
  Problems problems;
};
std::string item_form(const html::Frame& frame, const ItemFormShown& shown);

struct WordsShown {
  BeforehandWords words;
  std::string by;  // "" for what is in nobody's name.
};
struct ItemShown {
  const groups::Member& member;
  const Meeting& meeting;
  const Item& item;
  Instant now{};
  std::vector<WordsShown> words;     // From when the meeting begins; before that, one's own signed.
  std::vector<std::string> reasons;  // Of words that two members took out.
  std::vector<Aside> asides;         // Beside the words.
  std::vector<Aside> item_asides;    // Beside the item itself.
  bool may_change = false;           // It is theirs, and the meeting is still to come.
  BeforehandForm form;
  Problems problems;
};
std::string item(const html::Frame& frame, const ItemShown& shown, std::optional<Message> notice);

struct WordsCodePage {
  const groups::Member& member;
  const Meeting& meeting;
  const Item& item;
  std::string text, code;
};
/// The code is on no other page.
std::string words_code(const html::Frame& frame, const WordsCodePage& shown);

struct OwnWordsPage {
  const groups::Member& member;
  const Meeting& meeting;
  std::string code;                      // As typed.
  std::optional<BeforehandWords> words;  // Without: the code is asked for.
  Problems problems;
};
std::string own_words(const html::Frame& frame, const OwnWordsPage& shown);

}  // namespace alongside::meetings::pages
