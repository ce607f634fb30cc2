// Handlers of the pages about safety.
#pragma once

#include <vector>

#include "foundation/base/card.h"
#include "foundation/base/id.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside {
class Read;
class Write;
}  // namespace alongside
namespace alongside::groups {
struct Member;
}
namespace alongside::people {
struct Person;
}

namespace alongside::safety {

Response share_page(const Request& request, Read& read);
Response share_worry(const Request& request, Write& write);
Response sent_page(const Request& request, Read& read);
Response receipt_page(const Request& request, Read& read);
Response ask_with_receipt(const Request& request, Write& write);
/// The same from one's own page, whichever group it was.
Response own_receipt_page(const Request& request, Read& read);
Response ask_with_own_receipt(const Request& request, Write& write);

Response contacts_page(const Request& request, Read& read);
Response ask_to_be_contact(const Request& request, Write& write);
Response answer_as_contact(const Request& request, Write& write);
Response end_as_contact(const Request& request, Write& write);
Response change_hours(const Request& request, Write& write);

Response worries_page(const Request& request, Read& read);
Response worry_page(const Request& request, Read& read);
Response open_worry(const Request& request, Write& write);
Response add_step(const Request& request, Write& write);
/// The same of what is left to somebody alone.
Response kept_worries_page(const Request& request, Read& read);
Response kept_worry_page(const Request& request, Read& read);
Response open_kept_worry(const Request& request, Write& write);
Response add_kept_step(const Request& request, Write& write);

Response community_safety(const Request& request, Read& read);
Response change_numbers(const Request& request, Write& write);

std::vector<Waiting> waiting_kept_worries(Read& read, const Request& request,
                                          Id<people::Person> person);
std::vector<Waiting> waiting_worries(Read& read, const Request& request,
                                     const std::vector<groups::Member>& members);

}  // namespace alongside::safety
