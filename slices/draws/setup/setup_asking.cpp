#include "slices/draws/setup/setup_asking.h"

#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/permissions.h"

namespace alongside::draws {

Asked asked(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  groups::require(member, permissions::watch_draws);
  Draw selection = find_selection(transaction, member.group.id, request.id<Draw>("selection"));
  return {std::move(member), std::move(selection)};
}

Asked asked_by_organiser(Transaction& transaction, const Request& request) {
  Asked who = asked(transaction, request);
  groups::require(who.member, permissions::organise_draws);
  return who;
}

Asked asked_to_change(Transaction& transaction, const Request& request) {
  Asked who = asked_by_organiser(transaction, request);
  if (!may_change(who.selection)) throw NotAllowed();
  return who;
}

}  // namespace alongside::draws
