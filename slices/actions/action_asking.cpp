#include "slices/actions/action_asking.h"

#include <algorithm>

#include "foundation/words/day_field.h"
#include "foundation/words/time_zone.h"
#include "slices/actions/carrying_storage.h"
#include "slices/actions/path_parts.h"
#include "slices/actions/permissions.h"

namespace alongside::actions {

std::string ActionAsked::path() const {
  return path_to_action(member.group.id, action.id);
}

const Carrier* ActionAsked::own() const {
  const auto found = std::ranges::find(carriers, member.person(), &Carrier::person);
  return found == carriers.end() ? nullptr : &*found;
}

ActionAsked action_asked(Transaction& transaction, const Request& request) {
  ActionAsked asked{.member = groups::member_asking(transaction, request),
                    .action = {},
                    .carriers = {},
                    .standing = {}};
  asked.action = find_action(transaction, asked.member, request.id<Action>("action"));
  asked.carriers = carriers_of(transaction, {asked.action.id});
  const Carrier* own = asked.own();
  asked.standing = {.carries = own != nullptr && own->said_yes,
                    .is_carried = std::ranges::any_of(asked.carriers, &Carrier::said_yes),
                    .leads = groups::may(asked.member, permissions::look_after),
                    .wrote = asked.action.added_by == asked.member.person()};
  return asked;
}

ActionAsked asked_who_may_say(Transaction& transaction, const Request& request) {
  ActionAsked asked = action_asked(transaction, request);
  if (asked.action.removed_reason) throw NotFound();
  groups::require(asked.member, permissions::carry);
  if (!may_say(asked.standing)) throw NotAllowed();
  return asked;
}

std::optional<pages::FromShown> contribution_named(Read& read, const Request& request,
                                                   const groups::Member& member,
                                                   std::string_view kind, std::int64_t number) {
  if (number <= 0) return std::nullopt;
  for (const ContributionKind& one : contributions_of(rooms_of(request))) {
    if (one.name != kind) continue;
    const auto found = one.at(read, {number});
    if (found.empty() || found.front().group != member.group.id) return std::nullopt;
    const Contribution& contribution = found.front();
    const bool may_read =
        one.may_read == nullptr || one.may_read(read, request, member, contribution.whole);
    if (!may_read) return std::nullopt;
    return pages::FromShown{std::string(kind), number, contribution.text, contribution.path};
  }
  return std::nullopt;
}

namespace {

std::map<std::int64_t, std::string> names_of(Transaction& transaction,
                                             std::vector<Id<people::Person>> ids) {
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::map<std::int64_t, std::string> names;
  if (ids.empty()) return names;
  for (people::Person& person : people::people_named(transaction, ids)) {
    names[person.id.number] = std::move(person.name);
  }
  return names;
}

/// `contributions_at_a_time` of them at most: what is older has none beside it.
std::vector<Aside> beside(Read& read, const Request& request, const groups::Member& member,
                          std::string_view kind, std::int64_t whole,
                          std::vector<std::int64_t> numbers) {
  if (numbers.empty()) return {};
  if (numbers.size() > contributions_at_a_time) numbers.resize(contributions_at_a_time);
  auto asides = asides_of(rooms_of(request), read, member,
                          {.kind = kind, .whole = whole, .numbers = std::move(numbers)});
  std::erase_if(asides, [](const Aside& one) { return one.path.empty(); });
  return asides;
}

}  // namespace

pages::ActionShown shown_of(Read& read, const Request& request, const ActionAsked& asked) {
  pages::ActionShown shown{.member = asked.member,
                           .action = asked.action,
                           .now = request.now,
                           .steps = {},
                           .carriers = asked.carriers,
                           .names = {},
                           .standing = asked.standing,
                           .from = {},
                           .asides = {},
                           .step_asides = {},
                           .problems = {}};
  if (asked.action.removed_reason) return shown;
  shown.may_carry = groups::may(asked.member, permissions::carry);
  shown.may_ask = groups::may(asked.member, permissions::make_action);
  shown.steps = steps_of(read, asked.action.id);
  std::vector<Id<people::Person>> ids;
  std::vector<std::int64_t> with_words;
  for (const Step& one : shown.steps) {
    if (one.said_by) ids.push_back(*one.said_by);
    const bool has_words = !one.words.empty() || !one.hindrance.empty();
    if (has_words && !one.removed_reason) with_words.push_back(one.id.number);
  }
  for (const Carrier& one : shown.carriers) {
    ids.push_back(one.person);
    if (one.offered_by) ids.push_back(*one.offered_by);
  }
  shown.names = names_of(read, std::move(ids));
  shown.from = contribution_named(read, request, asked.member, asked.action.from_kind,
                                  asked.action.from_number);
  const std::int64_t number = asked.action.id.number;
  shown.asides = beside(read, request, asked.member, "actions", number, {number});
  shown.step_asides =
      beside(read, request, asked.member, "action_steps", number, std::move(with_words));
  return shown;
}

std::vector<pages::LineShown> lines_of(Transaction& transaction, std::vector<Action> actions) {
  std::vector<Id<Action>> ids;
  for (const Action& one : actions) ids.push_back(one.id);
  const auto carriers = ids.empty() ? std::vector<Carrier>() : carriers_of(transaction, ids);
  std::vector<Id<people::Person>> people;
  for (const Carrier& one : carriers) {
    if (one.said_yes) people.push_back(one.person);
  }
  const auto names = names_of(transaction, std::move(people));
  std::vector<pages::LineShown> lines;
  for (Action& action : actions) {
    pages::LineShown line{.action = std::move(action), .doers = {}};
    for (const Carrier& one : carriers) {
      if (one.action != line.action.id) continue;
      if (!one.said_yes) line.offered = true;
      const auto name = names.find(one.person.number);
      if (one.said_yes && name != names.end()) line.doers.push_back(name->second);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<people::Person> whom_to_ask(Transaction& transaction, const groups::Member& member,
                                        const std::vector<Carrier>& carriers) {
  constexpr std::int64_t most_to_choose_from = 300;
  std::vector<Id<people::Person>> ids =
      groups::people_in(transaction, member.group.id, most_to_choose_from);
  std::erase_if(ids, [&](Id<people::Person> id) {
    return id == member.person() ||
           std::ranges::find(carriers, id, &Carrier::person) != carriers.end();
  });
  if (ids.empty()) return {};
  std::vector<people::Person> others = people::people_named(transaction, ids);
  std::ranges::sort(others, {}, &people::Person::name);
  return others;
}

std::optional<Id<people::Person>> person_asked(const std::vector<people::Person>& others,
                                               const std::string& typed) {
  const auto number = whole_number(typed);
  if (!number) return std::nullopt;
  const auto found = std::ranges::find(others, Id<people::Person>{*number}, &people::Person::id);
  if (found == others.end()) return std::nullopt;
  return found->id;
}

ActionForm typed_action(const Request& request) {
  ActionForm form{.what = request.line_field("what"),
                  .others = request.line_field("others"),
                  .day = request.line_field("due-day"),
                  .month = request.line_field("due-month"),
                  .year = request.line_field("due-year"),
                  .due_at = {},
                  .words = request.field("words")};
  if (const auto end = end_of_day(form.day, form.month, form.year)) {
    form.due_at = *end - std::chrono::seconds(1);
  }
  return form;
}

ActionForm form_of(const Action& action) {
  const LocalTime day = local_time(action.due_at);
  return {.what = action.what,
          .others = action.others,
          .day = std::to_string(day.day),
          .month = std::to_string(day.month),
          .year = std::to_string(day.year),
          .due_at = action.due_at,
          .words = {}};
}

}  // namespace alongside::actions
