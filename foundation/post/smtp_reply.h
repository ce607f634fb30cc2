// What a mail server means when it refuses a receiver.
#pragma once

#include <string_view>

namespace alongside {

/// Of its whole answer to `RCPT TO`: whether it says that there is no such address. Where it gives
/// an enhanced status code (RFC 3463, RFC 7505), that alone counts; else only words that leave no
/// doubt. A code such as 550 says as well that a server does not like who sends, or how much.
bool says_no_such_address(std::string_view reply);

}  // namespace alongside
