#include "foundation/http/forms/same_site.h"

#include "foundation/http/forms/forms.h"
#include "foundation/http/http_text.h"

namespace alongside {

namespace {

/// The host that the browser asked, or the one of the settings: a proxy may have put in its own.
bool is_this_host(const Request& request, std::string_view host) {
  if (host.empty()) return false;
  if (same_ignoring_case(host, request.headers.host)) return true;
  return request.site != nullptr && same_ignoring_case(host, host_of_url(request.site->base_url));
}

std::string referer_path(const Request& request) {
  const std::string_view referer = request.headers.referer;
  if (!is_this_host(request, host_of_url(referer))) return "/";
  const auto path = referer.find('/', referer.find("//") + 2);
  return path == referer.npos ? "/" : safe_next(referer.substr(path));
}

}  // namespace

bool comes_from_this_site(const Request& request) {
  const std::string_view fetch_site = request.headers.sec_fetch_site;
  if (!fetch_site.empty() && fetch_site != "same-origin" && fetch_site != "none") return false;
  const std::string_view origin = request.headers.origin;
  return origin.empty() || is_this_host(request, host_of_url(origin));
}

std::string target_of(const Request& request) {
  std::string target;
  std::string_view rest = request.path;
  while (!rest.empty()) {
    const auto slash = rest.find('/');
    target += percent_encoded(rest.substr(0, slash));
    rest.remove_prefix(slash == rest.npos ? rest.size() : slash + 1);
    if (slash != std::string_view::npos) target += '/';
  }
  char mark = '?';
  for (const auto& [name, value] : request.queries.pairs()) {
    target += mark + percent_encoded(name) + '=' + percent_encoded(value);
    mark = '&';
  }
  return target;
}

std::string return_path(const Request& request) {
  return request.method == Method::get ? safe_next(target_of(request)) : referer_path(request);
}

}  // namespace alongside
