#include "foundation/record/record.h"
#include "slices/people/acts.h"
#include "slices/people/removing/caretaker_pages.h"
#include "slices/people/removing/removing_routes.h"
#include "slices/people/removing/removing_storage.h"

namespace alongside::people {
namespace {

Visit visit_of_caretaker(Transaction& transaction, const Request& request) {
  Visit here = visit_signed_in(transaction, request);
  if (!here.person->caretaker) throw NotAllowed();
  return here;
}

}  // namespace

Response caretakers_page(const Request& request, Read& read) {
  const Visit here = visit_of_caretaker(read, request);
  CaretakersPage shown{.names = caretakers(read), .typed = {}, .notice = {}};
  if (request.queries.first("done") == "asked") {
    shown.notice = say("If somebody signs in with this name, they are asked");
  }
  return ok(caretakers_html(frame(request, here), shown, {}));
}

Response make_caretaker(const Request& request, Write& write) {
  const Visit here = visit_of_caretaker(write, request);
  const std::string name = request.line_field("name");
  if (name.empty()) {
    const Problems problems{{"name", say("Write their name")}};
    return unprocessable(caretakers_html(
        frame(request, here), {.names = caretakers(write), .typed = name, .notice = {}}, problems));
  }
  ask_to_be_caretaker(write, name, here.person->id, request.now);
  note_act(write, {.kind = acts::caretaker_asked, .by = here.person->id}, request.now);
  write.commit();
  return see_other("/community/caretakers?done=asked");
}

// POST /me/caretaker
Response answer_as_caretaker(const Request& request, Write& write) {
  const Visit here = visit_signed_in(write, request);
  const bool yes = request.line_field("answer") == "yes";
  const auto asked_by = answer_to_be_caretaker(write, here.person->id, yes);
  if (asked_by && yes) {
    note_act(write, {.kind = acts::caretaker_made, .by = *asked_by, .whom = here.person->id},
             request.now);
  }
  write.commit();
  if (!asked_by) return see_other("/me");
  return see_other(yes ? "/me?done=caretaker" : "/me?done=declined");
}

}  // namespace alongside::people
