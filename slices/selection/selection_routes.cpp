#include "slices/selection/routes.h"
#include "slices/selection/selection_pages.h"
#include "slices/selection/selection_storage.h"

namespace alongside::selection {

Response list_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  groups::require(member, groups::Permission::watch_selection);
  const SelectionListPage data{
      .member = member,
      .selections = list_selections(read, member.group.id, request.page()),
      .page = request.page(),
      .may_organise = groups::may(member, groups::Permission::organise_selection)};
  return ok(selection_list_page(people::frame(request, member.visit), data));
}

}  // namespace alongside::selection
