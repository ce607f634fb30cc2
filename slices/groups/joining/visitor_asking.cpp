#include "slices/groups/joining/visitor_asking.h"

#include "slices/groups/ending/ending_storage.h"
#include "slices/groups/group_pages.h"
#include "slices/groups/group_storage.h"
#include "slices/groups/home_pages.h"
#include "slices/groups/joining/request_storage.h"

namespace alongside::groups {

std::string describe_to_visitor(const Request& request, Transaction& transaction,
                                const people::Visit& visit, const Group& group,
                                const std::string& note, const Problems& problems) {
  std::optional<JoinRequest> asked;
  if (visit.person) asked = own_request(transaction, group, visit.person->id);
  pages::DescriptionShown shown{.group = group,
                                .description = description(transaction, group),
                                .organisations = organisations(transaction, group),
                                .note = note,
                                .rests_until = rests_until(transaction, group.id),
                                .notice = pages::notice(request.queries.first("done"))};
  shown.door = door(group.openness, visit.person ? Asker::person : Asker::stranger,
                    asked ? std::optional(asked->state) : std::nullopt);
  if (asked) shown.answer = asked->answer;
  return pages::description_page(people::frame(request, visit), shown, problems);
}

}  // namespace alongside::groups
