#include "foundation/http/signed_link.h"

#include <gtest/gtest.h>

#include "foundation/http/forms/forms.h"
#include "foundation/http/http_text.h"

namespace alongside::signed_link_test {
namespace {

using namespace std::chrono_literals;

constexpr SecretKey key{5};
const Instant now = instant_from_microseconds(1'790'000'000'000'000);

Request request_for(std::string_view link, Instant at = now) {
  Request request{.now = at};
  request.path = path_decoded(next_piece(link, '?'));
  request.queries = parse_form(link);
  return request;
}

TEST(SignedLink, HoldsUntilItsTime) {
  for (const char* target : {"/files/7", "/files/7?size=small&name=caf%C3%A9", "/caf%C3%A9"}) {
    const std::string link = signed_link(key, target, now + 1h);
    EXPECT_TRUE(link.starts_with(target));
    EXPECT_TRUE(is_signed_link(key, request_for(link))) << link;
    EXPECT_TRUE(is_signed_link(key, request_for(link, now + 1h - 1us)));
    EXPECT_FALSE(is_signed_link(key, request_for(link, now + 1h)));
    EXPECT_FALSE(is_signed_link({6}, request_for(link))) << "another site's";
  }
}

TEST(SignedLink, HoldsForWhatWasSignedAlone) {
  const std::string link = signed_link(key, "/files/7?size=small", now + 1h);
  const std::string rest = link.substr(link.find('?') + 1);
  const std::string proof = link.substr(link.find("signature="));
  for (const std::string& other :
       {"/files/8?" + rest, link + "&more=1", "/files/7?" + proof, "/files/7?size=large&" + proof,
        link + "&" + proof, link + "0", std::string("/files/7"), "/files/7?more=1&" + rest}) {
    EXPECT_FALSE(is_signed_link(key, request_for(other))) << other;
  }
}

TEST(SignedLink, PartsDoNotRunTogether) {
  const std::string link = signed_link(key, "/a?b=cd", now + 1h);
  const std::string rest = link.substr(link.find("&expires"));
  EXPECT_FALSE(is_signed_link(key, request_for("/a?bc=d" + rest)));
}

}  // namespace
}  // namespace alongside::signed_link_test
