// Networks of addresses: whoever has one address can usually have the others of its network too.
#pragma once

#include <string>
#include <string_view>

namespace alongside {

/// What counts as one place to ask from: of IPv4 the /24, the smallest that is routed on its own;
/// of IPv6 the /64 that one household has (RFC 6177). What is no address stands for itself.
std::string network_of(std::string_view address);

}  // namespace alongside
