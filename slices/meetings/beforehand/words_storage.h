// Words said beforehand, in the database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/meetings/beforehand/beforehand.h"

namespace alongside::meetings {

/// Of one item or of a whole meeting, without those that were taken out; in the order of their
/// numbers, which are by lot.
std::vector<BeforehandWords> words_of_item(Transaction& transaction, Id<Item> item);
std::vector<BeforehandWords> words_of_meeting(Transaction& transaction, Id<Meeting> meeting);
/// Reasons of those that were taken out, of one item.
std::vector<std::string> reasons_of_item(Transaction& transaction, Id<Item> item);
/// What this person signed, of one meeting.
std::vector<BeforehandWords> words_signed(Transaction& transaction, Id<Meeting> meeting,
                                          Id<people::Person> person);
/// Nothing where no words of the meeting have the code.
std::optional<BeforehandWords> words_with_code(Transaction& transaction, Id<Meeting> meeting,
                                               std::string_view code_print);

BeforehandPlace place_for_words(Transaction& transaction, Id<Meeting> meeting,
                                std::string_view maker_tag);

struct WordsToKeep {
  const Meeting& meeting;
  Id<Item> item;
  std::string_view text;
  std::optional<Id<people::Person>> signed_by;
  std::string_view code_print;  // "" for what is signed.
  std::string_view maker_tag;
};
void add_words(Write& write, const WordsToKeep& words);
/// Gone for good.
void withdraw_words(Write& write, Id<BeforehandWords> id);

/// When a meeting is over nobody is counted any more.
void forget_makers(Write& write, Id<Meeting> meeting);

// For two members who decide (slices/moderation).

struct ContributedWords {
  Id<BeforehandWords> id;
  Id<Item> item;
  Id<Meeting> meeting;
  Id<groups::Group> group;
  std::string text;
  std::optional<Id<people::Person>> signed_by;
};
std::vector<ContributedWords> contributed_words(Transaction& transaction,
                                                const std::vector<std::int64_t>& numbers);
std::vector<ContributedWords> words_taken_out(Transaction& transaction,
                                              const std::vector<std::int64_t>& numbers);
void take_words_out(Write& write, Id<BeforehandWords> id, const std::string& reason);
void put_words_back(Write& write, Id<BeforehandWords> id);

}  // namespace alongside::meetings
