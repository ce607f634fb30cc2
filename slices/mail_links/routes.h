// Handlers of links by mail.
#pragma once

#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside {
class Database;
class Read;
class Write;
}  // namespace alongside

namespace alongside::mail_links {

Response asking_page(const Request& request, Read& read);
Response ask(const Request& request, Write& write);
Response open_page(const Request& request, Read& read);
Response open(const Request& request, Database& database);

}  // namespace alongside::mail_links
