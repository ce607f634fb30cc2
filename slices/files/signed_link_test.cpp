#include "slices/files/signed_link.h"

#include <gtest/gtest.h>

namespace alongside::files::signed_link_test {
namespace {

const SecretKey key{1, 2, 3};
const Instant until = instant_from_microseconds(1'790'000'000'000'000);

struct Parts {
  std::string until, signature;
};

Parts parts_of(const std::string& link) {
  const auto begins = link.find("until=") + 6;
  const auto ends = link.find('&');
  return {link.substr(begins, ends - begins), link.substr(link.rfind('=') + 1)};
}

TEST(SignedLink, HoldsUntilItsEnd) {
  const auto link = parts_of(link_to(key, 7, until));
  EXPECT_TRUE(link_holds(key, 7, link.until, link.signature, until - std::chrono::seconds(1)));
  EXPECT_FALSE(link_holds(key, 7, link.until, link.signature, until));
}

TEST(SignedLink, IsForOneFileAndOneEndAlone) {
  const auto link = parts_of(link_to(key, 7, until));
  const Instant now = until - std::chrono::hours(1);
  EXPECT_FALSE(link_holds(key, 8, link.until, link.signature, now));
  EXPECT_FALSE(link_holds(key, 7, link.until + "0", link.signature, now));
  EXPECT_FALSE(link_holds(SecretKey{3, 2, 1}, 7, link.until, link.signature, now));
  EXPECT_FALSE(link_holds(key, 7, link.until, "", now));
  EXPECT_FALSE(link_holds(key, 7, "", "", now));
  for (std::size_t i = 0; i < link.signature.size(); ++i) {
    std::string changed = link.signature;
    changed[i] = changed[i] == 'a' ? 'b' : 'a';
    EXPECT_FALSE(link_holds(key, 7, link.until, changed, now));
  }
}

}  // namespace
}  // namespace alongside::files::signed_link_test
