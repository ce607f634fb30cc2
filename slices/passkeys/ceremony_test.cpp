// What browsers send, as one real device sent it (Chromium's virtual authenticator, for
// http://localhost), and every way in which it may be changed.
#include "slices/passkeys/ceremony.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "slices/passkeys/answers_testing.h"

namespace alongside::passkeys::ceremony_test {
namespace {

using namespace std::chrono_literals;

constexpr Instant now{std::chrono::days(20'000)};
const SecretKey key{1, 2, 3};
const Place place = *place_of("http://localhost:9098");

TEST(Place, IsTheAddressByWhichPeopleCome) {
  EXPECT_EQ(place.origin, "http://localhost:9098");
  EXPECT_EQ(place.host, "localhost");
  EXPECT_EQ(place_of("https://together.example/")->origin, "https://together.example");
  for (const char* numbers :
       {"http://127.0.0.1:8080", "http://[::1]:8080", "http://[fd00::a]", ""}) {
    EXPECT_FALSE(place_of(numbers)) << numbers;
  }
}

TEST(Challenge, IsGoodForOneThingOnePersonAndFiveMinutes) {
  const Challenge making{.ceremony = Ceremony::making, .person = 7};
  const std::string text = new_challenge(key, making, now);
  EXPECT_TRUE(is_challenge(key, making, text, now + 5min - 1s));
  EXPECT_FALSE(is_challenge(key, making, text, now + 5min));
  EXPECT_FALSE(is_challenge(key, {.ceremony = Ceremony::making, .person = 8}, text, now));
  EXPECT_FALSE(is_challenge(key, {.ceremony = Ceremony::signing_in, .person = 7}, text, now));
  EXPECT_FALSE(is_challenge(SecretKey{9}, making, text, now));
  EXPECT_NE(new_challenge(key, making, now), text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string other = text;
    other[at] = other[at] == '1' ? '2' : '1';
    EXPECT_FALSE(is_challenge(key, making, other, now)) << at;
  }
  for (const char* nonsense : {"", ".", "..", "a.b.c"}) {
    EXPECT_FALSE(is_challenge(key, making, nonsense, now)) << nonsense;
  }
}

TEST(ClientData, NamesThisPlaceAndWhatWasAskedFor) {
  const auto challenge = challenge_in(made_by_device(), Ceremony::making, place);
  ASSERT_TRUE(challenge);
  EXPECT_EQ(*challenge, std::string(32, 7));
  EXPECT_FALSE(challenge_in(made_by_device(), Ceremony::signing_in, place));
  EXPECT_FALSE(challenge_in(made_by_device(), Ceremony::making, *place_of("http://localhost")));
  EXPECT_FALSE(challenge_in(signed_by_device(), Ceremony::making, place));
  Said framed = made_by_device();
  const auto at = framed.client_data.find("\"crossOrigin\":false");
  ASSERT_NE(at, std::string::npos);
  framed.client_data.replace(at, 19, "\"crossOrigin\":true");
  EXPECT_FALSE(challenge_in(framed, Ceremony::making, place)) << "in another page's frame";
  EXPECT_FALSE(challenge_in({.client_data = "[]"}, Ceremony::making, place));
}

TEST(Passkey, IsReadAndItsSignatureHolds) {
  const auto made = passkey_made(made_by_device(), place);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->key.algorithm, -7);
  EXPECT_EQ(made->key.bytes.size(), 64U);
  EXPECT_EQ(made->credential, credential_of_device());
  const auto counter = counter_of_signature(signed_by_device(), place, made->key);
  ASSERT_TRUE(counter);
  EXPECT_TRUE(is_later(*counter, made->counter));
}

TEST(Passkey, OfAnotherPlaceIsNone) {
  const Place other = *place_of("https://together.example");
  EXPECT_FALSE(passkey_made(made_by_device(), other));
  const auto made = passkey_made(made_by_device(), place);
  EXPECT_FALSE(counter_of_signature(signed_by_device(), other, made->key));
}

TEST(Passkey, NeedsWhoeverHoldsTheDeviceToShowThemselves) {
  Said said = made_by_device();
  said.authenticator[32] = static_cast<char>(said.authenticator[32] & ~0x04);
  EXPECT_FALSE(passkey_made(said, place)) << "nobody gave a finger or a PIN";
}

TEST(Passkey, DoesNotHoldWhereAnythingWasChanged) {
  const PublicKey of_device = passkey_made(made_by_device(), place)->key;
  Random random(20261201);
  for (std::string Said::* part : {&Said::client_data, &Said::authenticator, &Said::signature}) {
    for (int round = 0; round < 300; ++round) {
      Said said = signed_by_device();
      std::string& bytes = said.*part;
      const auto at = static_cast<std::size_t>(random.below(bytes.size()));
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
      EXPECT_FALSE(counter_of_signature(said, place, of_device)) << at;
    }
    Said cut = signed_by_device();
    (cut.*part).pop_back();
    EXPECT_FALSE(counter_of_signature(cut, place, of_device));
    (cut.*part).clear();
    EXPECT_FALSE(counter_of_signature(cut, place, of_device));
  }
  for (const PublicKey& wrong :
       {PublicKey{-257, of_device.bytes}, PublicKey{-7, ""}, PublicKey{0, of_device.bytes}}) {
    EXPECT_FALSE(counter_of_signature(signed_by_device(), place, wrong));
  }
}

TEST(Passkey, ReadsNothingOfBytesThatWereCutOrChanged) {
  Random random(20261202);
  for (int round = 0; round < 2000; ++round) {
    Said said = made_by_device();
    said.authenticator.resize(static_cast<std::size_t>(random.below(said.authenticator.size())));
    EXPECT_FALSE(passkey_made(said, place));
  }
  for (int round = 0; round < 2000; ++round) {
    Said said = made_by_device();
    for (int bytes = 0; bytes < 3; ++bytes) {
      const auto at = static_cast<std::size_t>(random.below(said.authenticator.size()));
      said.authenticator[at] = static_cast<char>(random.below(256));
    }
    passkey_made(said, place);  // Whatever comes of it, it ends.
  }
}

TEST(Counter, ThatFallsBehindIsOfACopy) {
  EXPECT_TRUE(is_later(0, 0)) << "some devices do not count";
  EXPECT_TRUE(is_later(5, 4));
  EXPECT_FALSE(is_later(4, 4));
  EXPECT_FALSE(is_later(0, 4));
}

}  // namespace
}  // namespace alongside::passkeys::ceremony_test
