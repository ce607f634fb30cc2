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
  if (request.queries.first("done") == "named") {
    shown.notice = say("They are a caretaker now, as you are");
  }
  return ok(caretakers_html(frame(request, here), shown, {}));
}

Response make_caretaker(const Request& request, Write& write) {
  const Visit here = visit_of_caretaker(write, request);
  const std::string name = request.line_field("name");
  if (name.empty() || !name_caretaker(write, name)) {
    const Problems problems{{"name", name.empty()
                                         ? say("Write their name")
                                         : say("Nobody signs in with this name. Check it")}};
    return unprocessable(caretakers_html(
        frame(request, here), {.names = caretakers(write), .typed = name, .notice = {}}, problems));
  }
  write.commit();
  return see_other("/community/caretakers?done=named");
}

}  // namespace alongside::people
