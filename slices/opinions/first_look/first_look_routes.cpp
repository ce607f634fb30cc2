#include "slices/opinions/first_look/first_look_routes.h"

#include "foundation/record/record.h"
#include "slices/opinions/acts.h"
#include "slices/opinions/first_look/first_look_pages.h"
#include "slices/opinions/first_look/held_storage.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/permissions.h"

namespace alongside::opinions {

// GET /groups/:group/questions/first-look
Response first_look_choice_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  groups::require(member, permissions::choose_first_look);
  FirstLookPage data{.member = member,
                     .chosen = std::to_string(first_look_of(read, member.group.id))};
  if (request.queries.first("done") == "saved") data.notice = say("It is saved");
  return ok(first_look_page(people::frame(request, member.visit), data));
}

// POST /groups/:group/questions/first-look
Response choose_first_look(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::choose_first_look);
  const std::string typed = request.line_field("hours");
  const Result<std::int64_t> hours = check_first_look(typed);
  if (!hours) {
    return unprocessable(
        first_look_page(people::frame(request, member.visit),
                        {.member = member, .chosen = typed, .problems = hours.problems()}));
  }
  if (*hours != first_look_of(write, member.group.id)) {
    set_first_look(write, member.group.id, *hours);
    note_act(write,
             {.kind = *hours == no_first_look ? acts::first_look_ended : acts::first_look_chosen,
              .group = member.group.id,
              .by = member.person()},
             request.now);
  }
  write.commit();
  return see_other(path_to_first_look_choice(member.group.id) + "?done=saved");
}

}  // namespace alongside::opinions
