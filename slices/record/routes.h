// Handlers of the record's pages.
#pragma once

#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside {
class Database;
class Read;
}  // namespace alongside

namespace alongside::record {

Response group_record(const Request& request, Read& read);
Response printed_record(const Request& request, Read& read);
Response group_record_file(const Request& request, Database& database);
Response community_record(const Request& request, Read& read);
Response community_record_file(const Request& request, Database& database);

}  // namespace alongside::record
