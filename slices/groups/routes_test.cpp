// The whole way through the handlers, without sockets: people come in, lead and leave.
#include "slices/groups/routes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/db/testing.h"
#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"

namespace alongside::groups::routes_test {
namespace {

using testing::HasSubstr;
using testing::Not;

const Instant now = instant_from_microseconds(1'790'000'000'000'000);
using Form = std::vector<std::pair<std::string, std::string>>;

class GroupRoutes : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    site_.base_url = "https://alongside.example";
    site_.rooms = &rooms_;
    database().write([&](Write& write) {
      community::found(write, {.name = "Riverside", .language = "en"});
      asha_ = sign_in(write, "Asha");
      ben_ = sign_in(write, "Ben");
      carys_ = sign_in(write, "Carys");
      write.commit();
    });
  }

  std::string sign_in(Write& write, const std::string& name) {
    return people::start_session(write, people::add_person(write, {.name = name}, now), now).value;
  }

  Request request(const std::string& session, const Fields& parameters) {
    Request made{.words = &Words::in("en"), .site = &site_, .parameters = parameters};
    made.now = now;
    if (!session.empty()) made.cookies.add(std::string(people::session_cookie), session);
    return made;
  }
  static Fields in(std::int64_t group) {
    Fields parameters;
    parameters.add("group", std::to_string(group));
    return parameters;
  }
  Response get(ReadHandler handler, const Request& asked) {
    return database().read([&](Read& read) { return handler(asked, read); });
  }
  Response post(WriteHandler handler, Request asked, const Form& fields = {}) {
    for (const auto& [name, value] : fields) asked.fields.add(name, value);
    return database().write([&](Write& write) { return handler(asked, write); });
  }
  static std::string leads_to(const Response& response) {
    for (const auto& [name, value] : response.headers) {
      if (name == "Location") return value;
    }
    return "";
  }

  /// Asha's group 1, with `openness`.
  void start(const std::string& openness) {
    const Response started = post(start_group, request(asha_, {}),
                                  {{"form", "group"},
                                   {"name", "Clinic"},
                                   {"purpose", "Shorter waits"},
                                   {"side_1", "Lived experience"},
                                   {"side_2", "Professional"},
                                   {"openness", openness}});
    ASSERT_EQ(leads_to(started), "/groups/1/me?done=started");
  }

  const Rooms rooms_{room()};
  Site site_;
  std::string asha_, ben_, carys_;
};
INSTANTIATE_ON_BOTH_DATABASES(GroupRoutes);

TEST_P(GroupRoutes, StartAGroupAndSayHowYouKnowTheSubject) {
  start("listed");
  EXPECT_THAT(get(perspectives_page, request(asha_, in(1))).body, HasSubstr("I use the service"));
  EXPECT_EQ(leads_to(post(save_own_perspectives, request(asha_, in(1)),
                          {{"perspective", "0"}, {"side", "from_perspectives"}})),
            "/groups/1?done=said");
  EXPECT_THAT(get(group_page, request(asha_, in(1))).body, HasSubstr("Shorter waits"));
  EXPECT_THAT(get(list_page, request(asha_, {})).body, HasSubstr("Your groups"));
}

TEST_P(GroupRoutes, BringAFormBackWithItsProblems) {
  const Response response =
      post(start_group, request(asha_, {}), {{"name", ""}, {"purpose", "Keep me"}});
  EXPECT_EQ(response.status, 422);
  EXPECT_THAT(response.body, HasSubstr("Give the group a name"));
  EXPECT_THAT(response.body, HasSubstr("Keep me"));
}

TEST_P(GroupRoutes, AskToJoinAndBeLetIn) {
  start("listed");
  EXPECT_THAT(get(group_page, request(ben_, in(1))).body, HasSubstr("Ask to join"));
  EXPECT_EQ(leads_to(post(ask_to_join, request(ben_, in(1)), {{"note", "I live here"}})),
            "/groups/1?done=asked");
  EXPECT_THAT(get(group_page, request(ben_, in(1))).body, HasSubstr("has not answered yet"));
  EXPECT_THAT(get(requests_page, request(asha_, in(1))).body, HasSubstr("I live here"));
  Fields parameters = in(1);
  parameters.add("request", "1");
  EXPECT_THROW(post(accept_join_request, request(ben_, parameters)), NotFound);
  EXPECT_EQ(leads_to(post(accept_join_request, request(asha_, parameters))),
            "/groups/1/requests?done=accepted");
  EXPECT_THAT(get(group_page, request(ben_, in(1))).body, HasSubstr("2 members"));
  EXPECT_THROW(post(accept_join_request, request(ben_, parameters)), NotAllowed);
}

TEST_P(GroupRoutes, ANoIsSaidWithItsReason) {
  start("listed");
  post(ask_to_join, request(ben_, in(1)));
  Fields parameters = in(1);
  parameters.add("request", "1");
  Request declines = request(asha_, in(1));
  declines.queries.add("decline", "1");
  EXPECT_THAT(get(requests_page, declines).body, HasSubstr("Say no to Ben"));
  post(decline_join_request, request(asha_, parameters), {{"answer", "Try the garden group"}});
  EXPECT_THAT(get(group_page, request(ben_, in(1))).body, HasSubstr("Try the garden group"));
}

TEST_P(GroupRoutes, JoinAnOpenGroupAndLeaveIt) {
  start("open");
  EXPECT_EQ(leads_to(post(join, request(ben_, in(1)))), "/groups/1/me?done=joined");
  EXPECT_EQ(leads_to(post(leave, request(ben_, in(1)))), "/groups?done=left");
  EXPECT_THAT(get(group_page, request(ben_, in(1))).body, HasSubstr("Join"));
  EXPECT_EQ(leads_to(post(leave, request(asha_, in(1)))), "/groups/1/leave");
  EXPECT_THAT(get(leave_page, request(asha_, in(1))).body, HasSubstr("the only member"));
  EXPECT_EQ(leads_to(post(leave, request(asha_, in(1)), {{"anyway", "1"}})), "/groups?done=left");
}

TEST_P(GroupRoutes, AHiddenGroupIsFoundByInvitationAlone) {
  start("hidden");
  EXPECT_THROW(get(group_page, request(ben_, in(1))), NotFound);
  EXPECT_THROW(get(group_page, request("", in(1))), NotFound);
  EXPECT_THROW(post(join, request(ben_, in(1))), NotFound);
  EXPECT_THROW(post(ask_to_join, request(ben_, in(1))), NotFound);
  const Response made = post(invite, request(asha_, in(1)), {{"uses", "1"}});
  ASSERT_EQ(made.cookies.size(), 1U);
  Request shows = request(asha_, in(1));
  shows.cookies.add(made.cookies[0].name, made.cookies[0].value);
  const std::string link = "https://alongside.example/join/" + made.cookies[0].value;
  EXPECT_THAT(get(invitations_page, shows).body, HasSubstr(link));
  EXPECT_THAT(get(invitations_page, request(asha_, in(1))).body, Not(HasSubstr(link)));
  Fields token;
  token.add("token", made.cookies[0].value);
  EXPECT_THAT(get(invitation_page, request("", token)).body, HasSubstr("/sign-up?invitation="));
  EXPECT_THAT(get(invitation_page, request(ben_, token)).body, HasSubstr("Asha"));
  EXPECT_EQ(leads_to(post(join_by_invitation, request(ben_, token))), "/groups/1/me?done=joined");
  EXPECT_EQ(get(invitation_page, request(carys_, token)).status, 404);
  EXPECT_EQ(post(join_by_invitation, request(carys_, token)).status, 404);
}

TEST_P(GroupRoutes, AStoppedLinkBringsNobodyIn) {
  start("listed");
  const Response made = post(invite, request(asha_, in(1)), {{"uses", "5"}});
  Fields parameters = in(1);
  parameters.add("invitation", "1");
  EXPECT_THROW(post(stop_invitation_link, request(ben_, parameters)), NotFound);
  post(stop_invitation_link, request(asha_, parameters));
  Fields token;
  token.add("token", made.cookies.at(0).value);
  EXPECT_EQ(post(join_by_invitation, request(ben_, token)).status, 404);
}

TEST_P(GroupRoutes, StrangersAndOthersLearnNothing) {
  start("listed");
  for (const ReadHandler handler : {perspectives_page, members_list_page, permissions_page,
                                    settings_page, requests_page, invitations_page, leave_page}) {
    EXPECT_THROW(get(handler, request("", in(1))), SignInNeeded);
    EXPECT_THROW(get(handler, request("", in(99))), SignInNeeded);
    EXPECT_THROW(get(handler, request(ben_, in(1))), NotFound);
    EXPECT_THROW(get(handler, request(ben_, in(99))), NotFound);
    EXPECT_EQ(get(handler, request(asha_, in(1))).status, 200);
  }
}

TEST_P(GroupRoutes, TheChairNamesAndRemoves) {
  start("open");
  post(join, request(ben_, in(1)));
  Fields ben = in(1);
  ben.add("member", "2");
  Fields asha = in(1);
  asha.add("member", "1");
  EXPECT_THROW(post(change_role, request(ben_, asha), {{"role", "0"}}), NotAllowed);
  EXPECT_THROW(get(remove_member_page, request(ben_, asha)), NotAllowed);
  post(change_role, request(asha_, ben), {{"role", "2"}, {"why", "x"}, {"months", "3"}});
  EXPECT_THAT(get(members_list_page, request(ben_, in(1))).body, HasSubstr("Facilitator"));
  EXPECT_THROW(post(remove_member, request(ben_, asha)), NotAllowed);
  EXPECT_THAT(get(remove_member_page, request(asha_, ben)).body, HasSubstr("Remove Ben"));
  post(remove_member, request(asha_, ben));
  EXPECT_THROW(get(members_list_page, request(ben_, in(1))), NotFound);
}

TEST_P(GroupRoutes, WithoutAChairAnyMemberNamesOne) {
  start("open");
  post(join, request(ben_, in(1)));
  post(leave, request(asha_, in(1)), {{"anyway", "1"}});
  EXPECT_THAT(get(group_page, request(ben_, in(1))).body, HasSubstr("no chair"));
  Fields ben = in(1);
  ben.add("member", "2");
  post(change_role, request(ben_, ben), {{"role", "1"}, {"why", "x"}, {"months", "3"}});
  EXPECT_EQ(get(settings_page, request(ben_, in(1))).status, 200);
}

TEST_P(GroupRoutes, SettingsAreKeptForTheChair) {
  start("open");
  post(join, request(ben_, in(1)));
  EXPECT_THROW(get(settings_page, request(ben_, in(1))), NotAllowed);
  EXPECT_EQ(leads_to(post(save_settings, request(asha_, in(1)),
                          {{"name", "Clinic group"},
                           {"side_1", "Patients"},
                           {"side_2", "Professional"},
                           {"openness", "listed"}})),
            "/groups/1?done=saved");
  EXPECT_THAT(get(us_page, request(ben_, in(1))).body, HasSubstr("Patients"));
  EXPECT_EQ(post(save_settings, request(asha_, in(1)), {{"name", "x"}}).status, 422);
}

}  // namespace
}  // namespace alongside::groups::routes_test
