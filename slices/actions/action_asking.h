// What the pages of actions need, asked together.
#pragma once

#include <string>
#include <vector>

#include "foundation/http/response.h"
#include "foundation/rooms/room.h"
#include "slices/actions/pages.h"
#include "slices/actions/storage.h"

namespace alongside::actions {

/// A member and one action of their group; NotFound for others.
struct ActionAsked {
  groups::Member member;
  Action action;
  std::vector<Carrier> carriers;
  Standing standing;

  std::string path() const;
  Saying saying(Instant now) const { return {action, member.person(), now}; }
  /// What they do or are asked to do; nullptr for others.
  const Carrier* own() const;
};
ActionAsked action_asked(Transaction& transaction, const Request& request);
/// Of one that was not taken out, for who may say how far it is; NotAllowed for others.
ActionAsked asked_who_may_say(Transaction& transaction, const Request& request);

/// The contribution that `of` and `number` name, where this member may read it.
std::optional<pages::FromShown> contribution_named(Read& read, const Request& request,
                                                   const groups::Member& member,
                                                   std::string_view kind, std::int64_t number);

pages::ActionShown shown_of(Read& read, const Request& request, const ActionAsked& asked);
/// With the names of who does them.
std::vector<pages::LineShown> lines_of(Transaction& transaction, std::vector<Action> actions);

/// Those of the group whom one may ask, by name: not who asks, and nobody who said yes or is asked.
std::vector<people::Person> whom_to_ask(Transaction& transaction, const groups::Member& member,
                                        const std::vector<Carrier>& carriers);
/// One of them, as a form named them.
std::optional<Id<people::Person>> person_asked(const std::vector<people::Person>& others,
                                               const std::string& typed);

ActionForm typed_action(const Request& request);
ActionForm form_of(const Action& action);

}  // namespace alongside::actions
