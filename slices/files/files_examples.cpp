#include "slices/files/examples.h"
#include "slices/files/files.h"

namespace alongside::files {

void test_states(MadeUp& made_up) {
  Request request;
  request.site = &made_up.site;
  request.now = made_up.now;
  const Id<people::Person> asha{made_up.people.at("Asha")};
  const Id<groups::Group> group{made_up.groups.at("Asthma clinic group")};
  const Accepted picture{.name = "garden.jpg", .content = "a picture", .thumbnail = "small"};
  const auto keep_as = [&](const char* name, const Keeping& keeping) {
    const auto kept = keep(made_up.database, request, picture, keeping, [](Write&, auto) {});
    made_up.kept[name] = std::to_string(kept->number);
    return *kept;
  };
  const auto file = keep_as("group_picture", {.person = asha,
                                              .group = group,
                                              .held_by = {"group", group.number},
                                              .description = "",
                                              .field = ""});
  made_up.kept["linked"] =
      signed_path_to(made_up.site, file, made_up.now + std::chrono::minutes(5));
  keep_as("portrait", {.person = asha,
                       .group = std::nullopt,
                       .held_by = {"person", asha.number},
                       .description = "",
                       .field = ""});
}

}  // namespace alongside::files
