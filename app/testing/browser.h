// A browser without a browser: keeps cookies, fills in the form token, feeds the dispatcher.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "foundation/http/dispatcher.h"

namespace alongside::testing_world {

class Browser {
 public:
  Browser(Dispatcher& dispatcher, const Site& site) : dispatcher_(dispatcher), site_(site) {}

  void set_cookie(const std::string& name, const std::string& value);
  void clear_cookies() { cookies_.clear(); }

  Response get(const std::string& target, Instant now);
  using Form = std::vector<std::pair<std::string, std::string>>;
  using Uploads = std::vector<std::pair<std::string, Upload>>;
  Response post(const std::string& target, const Form& form, Instant now,
                const Uploads& uploads = {});
  /// Of one page that was loaded: what is posted with it may be posted again.
  std::string form_token();
  Response post_again(const std::string& target, const std::string& token, const Form& form,
                      Instant now, const Uploads& uploads = {});

 private:
  Request request_to(const std::string& target, Instant now);
  Response send(Request request, const std::string& token, const Form& form);
  void keep_cookies(const Response& response);

  Dispatcher& dispatcher_;
  const Site& site_;
  std::map<std::string, std::string> cookies_;
};

}  // namespace alongside::testing_world
