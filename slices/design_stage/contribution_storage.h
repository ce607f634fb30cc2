// What people said in a group's beginning, by its numbers alone: for the rooms that look after what
// is said anywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/groups/groups.h"

namespace alongside::design_stage {

/// Those to be read, or those that two members took out.
enum class Contributed { there, taken_out };

struct ContributedText {
  std::int64_t number = 0;
  Id<groups::Group> group;
  std::string part, text;
  std::optional<Id<people::Person>> written_by;
};
std::vector<ContributedText> contributed_texts(Transaction& transaction, Contributed which,
                                               const std::vector<std::int64_t>& numbers);
void take_text_out(Write& write, std::int64_t number, const std::string& reason);
void put_text_back(Write& write, std::int64_t number);

/// Words of one member: what they bring, what they shared.
struct ContributedWords {
  std::int64_t number = 0;
  Id<groups::Group> group;
  Id<people::Person> person;
  std::string text;
};
std::vector<ContributedWords> contributed_offers(Transaction& transaction, Contributed which,
                                                 const std::vector<std::int64_t>& numbers);
void take_offer_out(Write& write, std::int64_t number, const std::string& reason);
void put_offer_back(Write& write, std::int64_t number);
/// The next numbers after `after`, rising.
std::vector<std::int64_t> offers_after(Read& read, std::int64_t whole, std::int64_t after,
                                       std::int64_t most);

std::vector<ContributedWords> contributed_assumptions(Transaction& transaction, Contributed which,
                                                      const std::vector<std::int64_t>& numbers);
void take_assumption_out(Write& write, std::int64_t number, const std::string& reason);
void put_assumption_back(Write& write, std::int64_t number);

struct ContributedLesson {
  std::int64_t number = 0;
  std::optional<Id<groups::Group>> group;  // Nothing: its group has ended.
  std::string subject, what;
  std::optional<Id<people::Person>> signed_by;
  bool open = false;  // Everybody may read those of its group.
};
std::vector<ContributedLesson> contributed_lessons(Transaction& transaction, Contributed which,
                                                   const std::vector<std::int64_t>& numbers);
void take_lesson_out(Write& write, std::int64_t number, const std::string& reason);
void put_lesson_back(Write& write, std::int64_t number);
/// Of all, or of the group `whole`.
std::vector<std::int64_t> lessons_after(Read& read, std::int64_t whole, std::int64_t after,
                                        std::int64_t most);

}  // namespace alongside::design_stage
