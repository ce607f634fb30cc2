#include "foundation/base/network.h"

#include <arpa/inet.h>

namespace alongside {

namespace {
constexpr std::size_t v4_network_bytes = 3;  // Of 4.
constexpr std::size_t v6_network_bytes = 8;  // Of 16.
constexpr std::size_t v4_in_v6_begin = 12;   // ::ffff:192.0.2.1 (RFC 4291, 2.5.5.2)
}  // namespace

std::string network_of(std::string_view address) {
  std::string text(address);
  in6_addr v6{};
  if (inet_pton(AF_INET6, text.c_str(), &v6) != 1) {
    if (inet_pton(AF_INET, text.c_str(), v6.s6_addr + v4_in_v6_begin) != 1) return text;
    v6.s6_addr[v4_in_v6_begin - 1] = v6.s6_addr[v4_in_v6_begin - 2] = 0xff;
  }
  const bool is_v4 = IN6_IS_ADDR_V4MAPPED(&v6);
  const unsigned char* begin = is_v4 ? v6.s6_addr + v4_in_v6_begin : v6.s6_addr;
  return {begin, begin + (is_v4 ? v4_network_bytes : v6_network_bytes)};
}

}  // namespace alongside
