// The handlers of set-up, called as the dispatcher calls them: the cases begin with a community.
#include <gtest/gtest.h>

#include "foundation/db/testing.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/people.h"
#include "slices/people/routes.h"

namespace alongside::people::set_up_test {
namespace {

class SettingUp : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    token_ = database().write([](Write& write) {
      write.commit();
      return community::make_set_up_link(write, Instant{});
    });
  }
  Request request_with(const std::string& token) const {
    Request request;
    request.path = "/set-up/" + token;
    request.words = &Words::in("en");
    request.site = &site_;
    request.form_token = "token";
    request.parameters.add("token", token);
    return request;
  }
  Request filled_in(const std::string& token) const {
    Request request = request_with(token);
    request.method = Method::post;
    for (const auto& [name, value] : {std::pair{"community", "Riverside"},
                                      {"language", "en"},
                                      {"who_starts_groups", "everybody"},
                                      {"sign_up", "open"},
                                      {"name", "Asha"},
                                      {"passphrase", "teapot granite cloud"}}) {
      request.fields.add(name, value);
    }
    return request;
  }
  Response get(Response (*handler)(const Request&, Read&), const Request& request) {
    return database().read([&](Read& read) { return handler(request, read); });
  }

  std::string token_;
  Site site_{.hash_cost = HashCost::quick};
};
INSTANTIATE_ON_BOTH_DATABASES(SettingUp);

TEST_P(SettingUp, EveryPageSaysThatItIsNeeded) {
  for (const auto handler : {front_page, sign_in_page, sign_up_page}) {
    const Response response = get(handler, request_with(""));
    EXPECT_EQ(response.status, 200);
    EXPECT_NE(response.body.find("This community is not set up yet"), std::string::npos);
  }
}

TEST_P(SettingUp, NeedsTheLink) {
  EXPECT_THROW(get(set_up_page, request_with("made-up")), NotFound);
  EXPECT_THROW(set_up(filled_in("made-up"), database()), NotFound);
}

TEST_P(SettingUp, ShowsTheForm) {
  const Response response = get(set_up_page, request_with(token_));
  EXPECT_EQ(response.status, 200);
  for (const char* field : {"community", "language", "who_starts_groups", "sign_up", "name",
                            "pronouns", "email", "passphrase"}) {
    EXPECT_NE(response.body.find("name=\"" + std::string(field) + "\""), std::string::npos)
        << field;
  }
}

TEST_P(SettingUp, KeepsWhatWasTypedBesideItsProblems) {
  Request request = request_with(token_);
  request.fields.add("community", "Riverside");
  request.fields.add("passphrase", "too short");
  const Response response = set_up(request, database());
  EXPECT_EQ(response.status, 422);
  EXPECT_NE(response.body.find("value=\"Riverside\""), std::string::npos);
  EXPECT_NE(response.body.find("Say what you want to be called"), std::string::npos);
  EXPECT_EQ(response.body.find("too short"), std::string::npos);
}

TEST_P(SettingUp, MakesTheCommunityAndItsFirstCaretaker) {
  const Response response = set_up(filled_in(token_), database());
  EXPECT_EQ(response.status, 303);
  ASSERT_EQ(response.cookies.size(), 1U);
  Request after = request_with("");
  after.cookies.add(response.cookies[0].name, response.cookies[0].value);
  const Visit here = database().read([&](Read& read) { return visit_signed_in(read, after); });
  EXPECT_EQ(here.community.name, "Riverside");
  EXPECT_EQ(here.community.sign_up, community::SignUp::open);
  EXPECT_EQ(here.person->name, "Asha");
  EXPECT_TRUE(here.person->caretaker);
}

TEST_P(SettingUp, HappensOnce) {
  set_up(filled_in(token_), database());
  EXPECT_THROW(set_up(filled_in(token_), database()), NotFound);
  EXPECT_THROW(get(set_up_page, request_with(token_)), NotFound);
}

TEST_P(SettingUp, DemonstrationNamesWhoCanBeSignedInAs) {
  set_up(filled_in(token_), database());
  EXPECT_EQ(get(front_page, request_with("")).body.find(demonstration_passphrase),
            std::string::npos);
  site_.demonstration = true;
  const Response shown = get(front_page, request_with(""));
  EXPECT_NE(shown.body.find("Asha"), std::string::npos);
  EXPECT_NE(shown.body.find(demonstration_passphrase), std::string::npos);
}

}  // namespace
}  // namespace alongside::people::set_up_test
