// Handlers of access needs.
#pragma once

#include <vector>

#include "foundation/base/card.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside {
class Read;
class Write;
}  // namespace alongside
namespace alongside::groups {
struct Member;
}

namespace alongside::needs {

Response own_needs_page(const Request& request, Read& read);
Response change_page(const Request& request, Read& read);
Response save_own_needs(const Request& request, Write& write);
Response say_own_still_right(const Request& request, Write& write);
Response stop_sharing_own(const Request& request, Write& write);
Response remove_own_needs(const Request& request, Write& write);

Response mine_page(const Request& request, Read& read);
Response share_mine(const Request& request, Write& write);
Response stop_sharing_mine(const Request& request, Write& write);

Response group_needs_page(const Request& request, Read& read);
Response look_at_needs(const Request& request, Write& write);

std::vector<Waiting> waiting_own_needs(Read& read, const Request& request,
                                       Id<people::Person> person);
std::vector<Waiting> waiting_needs(Read& read, const Request& request,
                                   const std::vector<groups::Member>& members);

}  // namespace alongside::needs
