// Handlers of ways back in.
#pragma once

#include <vector>

#include "foundation/base/card.h"
#include "foundation/base/id.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside {
class Database;
class Read;
class Write;
}  // namespace alongside
namespace alongside::people {
struct Person;
}

namespace alongside::vouching {

Response forgotten_page(const Request& request, Read& read);
Response begin_forgotten(const Request& request, Write& write);
Response wait_page(const Request& request, Read& read);
Response choose_passphrase(const Request& request, Database& database);
Response vouch_page(const Request& request, Read& read);
Response vouch_for(const Request& request, Write& write);
Response own_way_back_page(const Request& request, Read& read);
Response stop_way_back(const Request& request, Write& write);

std::vector<Waiting> waiting_ways_back(Read& read, const Request& request,
                                       Id<people::Person> person);

}  // namespace alongside::vouching
