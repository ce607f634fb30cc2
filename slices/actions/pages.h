// The pages of actions.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/actions/action.h"
#include "slices/groups/groups.h"

namespace alongside::actions::pages {

/// The contribution that an action comes from, where who reads may read it.
struct FromShown {
  std::string kind;
  std::int64_t number = 0;
  std::string text, path;
};

struct LineShown {
  Action action;
  std::vector<std::string> doers;  // Names of who said yes.
  bool offered = false;            // Somebody is asked.
};
enum class Which { open, ended, of_one };
struct ListShown {
  const groups::Member& member;
  Instant now{};
  Which which = Which::open;
  std::vector<LineShown> lines;
  std::vector<LineShown> ended_lately;  // Beside open ones.
  html::Paging paging;
  std::optional<FromShown> from;  // Of one contribution alone.
  bool may_make = false;
};
std::string list(const html::Frame& frame, const ListShown& shown);

struct ActionShown {
  const groups::Member& member;
  const Action& action;
  Instant now{};
  std::vector<Step> steps;  // The latest first.
  std::vector<Carrier> carriers;
  std::map<std::int64_t, std::string> names;
  Standing standing;
  bool may_carry = false, may_ask = false;
  std::optional<FromShown> from;
  std::vector<Aside> asides, step_asides;
  Problems problems;

  std::string name_of(const std::optional<Id<people::Person>>& person) const;
  const Carrier* own() const;
};
std::string action(const html::Frame& frame, const ActionShown& shown,
                   std::optional<Message> notice);

struct FormShown {
  const groups::Member& member;
  const Action* action = nullptr;  // Nothing: a new one.
  ActionForm form;
  std::optional<FromShown> from;
  std::vector<people::Person> others;  // Whom one may ask.
  bool mine = false;
  std::string asked;
  Problems problems;
};
std::string action_form(const html::Frame& frame, const FormShown& shown);

struct HowFarShown {
  const groups::Member& member;
  const Action& action;
  HowFarForm form;
  Problems problems;
};
std::string how_far(const html::Frame& frame, const HowFarShown& shown);

struct EndShown {
  const groups::Member& member;
  const Action& action;
  EndForm form;
  Problems problems;
};
std::string end(const html::Frame& frame, const EndShown& shown);

struct OfferShown {
  const groups::Member& member;
  const Action& action;
  std::vector<people::Person> others;
  std::string asked;
  Problems problems;
};
std::string offer(const html::Frame& frame, const OfferShown& shown);

/// "Done", "40% done", with its colour; and whether its day has passed, something is in the way, or
/// nobody does it.
void tags_of(Html& html, const Action& action, bool is_carried, Instant now);

}  // namespace alongside::actions::pages
