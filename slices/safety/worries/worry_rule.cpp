#include "slices/safety/worries/worry_rule.h"

#include <algorithm>
#include <sstream>

#include "foundation/base/text.h"

namespace alongside::safety {
namespace {

void need_length(Problems& problems, const char* field, const std::string& text, std::size_t most) {
  if (character_count(text) <= most) return;
  problems.push_back(
      {field, say_many("Use {count} character at most", "Use {count} characters at most",
                       static_cast<std::int64_t>(most))});
}

bool is_among(const std::vector<PersonId>& people, PersonId person) {
  return std::ranges::find(people, person) != people.end();
}

}  // namespace

Result<Worry> accept_worry(const WorryForm& form, const std::vector<PersonId>& contacts,
                           const std::vector<PersonId>& never) {
  Problems problems;
  if (form.what.empty()) problems.push_back({"what", say("Write what worries you")});
  need_length(problems, "what", form.what, limits::what_characters);
  need_length(problems, "whom", form.whom, limits::whom_characters);
  need_length(problems, "reach", form.reach, limits::reach_characters);
  if (form.name != "yes" && form.name != "no") {
    problems.push_back({"name", say("Choose if they may know it was you")});
  }
  Worry worry{.what = form.what,
              .whom = form.whom,
              .reach = form.reach,
              .writer = {},
              .group = {},
              .hidden_from = {}};
  for (const std::string& typed : form.hidden_from) {
    const auto number = whole_number(typed);
    if (number && is_among(contacts, {*number})) worry.hidden_from.push_back({*number});
  }
  for (const PersonId person : never) {
    if (!is_among(worry.hidden_from, person)) worry.hidden_from.push_back(person);
  }
  if (!contacts.empty() && !next_contact(contacts, {}, worry.hidden_from)) {
    problems.push_back({form.hidden_from.empty() ? "others" : "hidden_from",
                        say("Leave at least one person who may read it. If nobody "
                            "here should, ask the community's contact")});
  }
  if (!problems.empty()) return problems;
  return worry;
}

std::vector<std::string> names_typed(const std::string& others) {
  std::vector<std::string> names;
  std::istringstream lines(others);
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find_first_not_of(" \t\r");
    if (first == line.npos) continue;
    names.push_back(line.substr(first, line.find_last_not_of(" \t\r") - first + 1));
  }
  return names;
}

std::vector<PersonId> who_may_be_told(const std::vector<ContactSince>& contacts, Instant came_at,
                                      const std::vector<PersonId>& hidden_from) {
  std::vector<PersonId> may;
  for (const ContactSince& contact : contacts) {
    const bool was_there = contact.agreed_at <= came_at;
    const bool asked_well = contact.asked_by && *contact.asked_by != contact.person &&
                            !is_among(hidden_from, *contact.asked_by);
    if (was_there || (!contact.leads && asked_well)) may.push_back(contact.person);
  }
  return may;
}

std::optional<PersonId> next_contact(const std::vector<PersonId>& contacts,
                                     const std::vector<PersonId>& told,
                                     const std::vector<PersonId>& hidden_from) {
  for (const PersonId contact : contacts) {
    if (!is_among(told, contact) && !is_among(hidden_from, contact)) return contact;
  }
  return std::nullopt;
}

Result<std::string> accept_step(const StepForm& form) {
  Problems problems;
  if (form.what.empty()) problems.push_back({"step", say("Write what was done")});
  need_length(problems, "step", form.what, limits::step_characters);
  if (!problems.empty()) return problems;
  return form.what;
}

std::vector<std::int64_t> hours_to_choose() {
  return {4, 12, 24, 48, 72};
}

Result<std::int64_t> accept_hours(const std::string& typed) {
  const auto hours = whole_number(typed);
  const auto all = hours_to_choose();
  if (!hours || std::ranges::find(all, *hours) == all.end()) {
    return Problem{"hours", say("Choose how soon")};
  }
  return *hours;
}

}  // namespace alongside::safety
