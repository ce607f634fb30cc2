// Links that hold by themselves: whoever has one may ask for just that, until a time. For what is
// asked for without a session: a picture in a mail, a calendar, a file that a program fetches.
#pragma once

#include <string>
#include <string_view>

#include "foundation/http/request.h"

namespace alongside {

/// `target` is a path of this site, with a query or without: `/files/7?size=small`. Comes back with
/// its time and its signature in the query.
std::string signed_link(const SecretKey& key, std::string_view target, Instant expires);

/// Whether path and query are as they were signed, and the time has not passed.
bool is_signed_link(const SecretKey& key, const Request& request);

}  // namespace alongside
