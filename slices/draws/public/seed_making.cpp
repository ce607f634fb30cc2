#include "slices/draws/public/seed_making.h"

#include <algorithm>

#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::draws {
namespace {

std::int64_t as_number(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

/// Spaces, commas and points between throws are how people write them down.
bool parts_throws(char letter) {
  return letter == ' ' || letter == ',' || letter == '.' || letter == ';' || letter == '\n' ||
         letter == '\t' || letter == '-';
}

Result<std::string> accept_dice(std::string_view typed) {
  std::string throws;
  for (const char letter : typed) {
    if (parts_throws(letter)) continue;
    if (letter < '1' || letter > '6') {
      return Problem{"text", say("A dice shows 1 to 6. Write those numbers alone, for example "
                                 "3 6 1 1 5 2 4 6 2 3")};
    }
    throws += letter;
  }
  if (throws.size() < fewest_throws) {
    return Problem{"text", say_many("Write {count} throw or more", "Write {count} throws or more",
                                    as_number(fewest_throws))};
  }
  if (throws.size() > most_throws) {
    return Problem{"text", say_many("Write {count} throw at most", "Write {count} throws at most",
                                    as_number(most_throws))};
  }
  return throws;
}

Result<std::string> accept_words(std::string_view typed) {
  std::string words = tidied_line(typed);
  const std::size_t characters = character_count(words);
  if (characters < fewest_word_characters) {
    return Problem{"text",
                   say_many("Write {count} character or more", "Write {count} characters or more",
                            as_number(fewest_word_characters))};
  }
  if (const auto problem =
          problem_of({.field = "text", .text = words, .most = most_word_characters})) {
    return *problem;
  }
  return words;
}

Problem too_few_members(std::int64_t count) {
  return {"way",
          say_many("Your group has {count} member. {needed} or more are needed to make the number "
                   "together. Draw it by hand, or ask more people to join first",
                   "Your group has {count} members. {needed} or more are needed to make the number "
                   "together. Draw it by hand, or ask more people to join first",
                   count, {{"needed", as_number(fewest_contributors)}})};
}

}  // namespace

Result<std::string> accept_contribution(const ContributionForm& form) {
  if (form.kind == "dice") return accept_dice(form.text);
  if (form.kind == "words") return accept_words(form.text);
  return Problem{"kind", say("Choose dice or words")};
}

std::string commitment_of(std::string_view salt, std::string_view text) {
  return fingerprint(std::string(salt) + "\n" + std::string(text));
}

Result<ChosenSeedWay> accept_seed_way(const SeedWayForm& form,
                                      const std::vector<std::int64_t>& group_members,
                                      std::int64_t count) {
  if (form.way == "hand") return ChosenSeedWay{.way = SeedWay::by_hand, .members = {}};
  if (form.way != "any" && form.way != "named") {
    return Problem{"way", say("Choose how the number is found")};
  }
  if (count < as_number(fewest_contributors)) return too_few_members(count);
  const auto days =
      std::ranges::find_if(days_open, [&](int one) { return std::to_string(one) == form.days; });
  if (days == days_open.end()) {
    return Problem{"days", say("Choose how long people can put theirs in")};
  }
  const auto open_for = std::chrono::hours(24 * *days);
  if (form.way == "any") {
    return ChosenSeedWay{.way = SeedWay::any_member, .members = {}, .open_for = open_for};
  }
  ChosenSeedWay chosen{
      .way = SeedWay::named_members, .members = form.members, .open_for = open_for};
  std::ranges::sort(chosen.members);
  const auto twice = std::ranges::unique(chosen.members);
  chosen.members.erase(twice.begin(), twice.end());
  std::erase_if(chosen.members, [&](std::int64_t member) {
    return std::ranges::find(group_members, member) == group_members.end();
  });
  if (chosen.members.size() < fewest_contributors) {
    return Problem{"members",
                   say_many("Choose {count} member or more", "Choose {count} members or more",
                            as_number(fewest_contributors))};
  }
  if (chosen.members.size() > most_named) {
    return Problem{"members", say_many("Choose {count} member at most",
                                       "Choose {count} members at most", as_number(most_named))};
  }
  return chosen;
}

Problems problems_of_days(const ChosenSeedWay& chosen, Instant now, Instant delete_at) {
  if (chosen.way == SeedWay::by_hand || now + chosen.open_for < delete_at) return {};
  return {{"days", say("What is known of the people is deleted before that. Choose fewer days, or "
                       "draw the number by hand")}};
}

int usual_days(Instant now, Instant delete_at) {
  constexpr int a_week = 7;
  int usual = days_open.front();
  for (const int days : days_open) {
    if (days <= a_week && now + std::chrono::hours(24 * days) < delete_at) usual = days;
  }
  return usual;
}

bool is_to_be_opened(const Closing& closing, Instant now) {
  if (!closing.closes_at || closing.contributions < fewest_contributors) return false;
  return closing.all_named_are_in || now >= *closing.closes_at;
}

bool has_too_few(const Closing& closing, Instant now) {
  return closing.closes_at && now >= *closing.closes_at &&
         closing.contributions < fewest_contributors;
}

Problems problems_of_closing(const Closing& closing, Instant published_at, Instant now) {
  if (closing.closes_at) {
    return {{"", say("Nobody opens it by hand: that happens by itself, at the moment that was "
                     "announced")}};
  }
  if (closing.contributions < fewest_contributors) {
    return {{"", say_many("{count} more person must put in dice or words first",
                          "{count} more people must put in dice or words first",
                          as_number(fewest_contributors - closing.contributions))}};
  }
  const Instant opens_at = published_at + shortest_time_open;
  if (closing.all_named_are_in || now >= opens_at) return {};
  const auto hours = std::chrono::ceil<std::chrono::hours>(opens_at - now).count();
  return {{"", say_many("Everybody has a day to put theirs in. You can open them in {count} hour",
                        "Everybody has a day to put theirs in. You can open them in {count} hours",
                        hours)}};
}

std::string seed_text(std::string_view lottery_fingerprint, std::string_view program_part,
                      const std::vector<std::string>& contributions) {
  std::string text = std::string(lottery_fingerprint) + "\n";
  if (!program_part.empty()) text += std::string(program_part) + "\n";
  for (const std::string& contribution : contributions) text += contribution + "\n";
  return text;
}

std::string seed_text_by_hand(std::string_view lottery_fingerprint, std::size_t number) {
  return seed_text(lottery_fingerprint, "", {"drawn by hand: " + std::to_string(number)});
}

Result<HandDraw> accept_hand_draw(const HandDrawForm& form, std::size_t panels) {
  Problems problems;
  const auto number = whole_number(tidied_line(form.number));
  const std::int64_t last = as_number(panels) - 1;
  if (!number || *number < 0 || *number > last) {
    problems.push_back(
        {"number", say("Write the number that was drawn, from 0 to {last}", {{"last", last}})});
  }
  std::string how = tidied(form.how);
  check_typed({.field = "how",
               .text = how,
               .most = most_how_characters,
               .if_empty = say("Write how the number was drawn, and who watched")},
              problems);
  if (!problems.empty()) return problems;
  return HandDraw{.number = *number, .how = std::move(how)};
}

}  // namespace alongside::draws
