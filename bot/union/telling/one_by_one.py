"""Members of a private union who are told one by one: where they speak, a channel is read by everybody."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.network.homes import Homes
from bot.union.read_models.views import View, Views, shown
from domain.people import OPEN_NETWORK, Channel, network_of
from domain.union.members import MemberNumber, speaks_on


@dataclass(frozen=True, slots=True, kw_only=True)
class OneByOne:
    """`homes` are by the name of their network."""

    views: Views
    homes: Mapping[str, Homes]

    def places(self, view: View) -> Mapping[Channel, MemberNumber]:
        """Where each of them is told, unless there is a home of the union in which they speak as well."""
        union, homes = shown(view), self.homes.get(OPEN_NETWORK)
        if homes is None or not union.is_told_one_by_one:
            return {}
        networks = {network_of(home) for home in self.views.homes(view)}
        return {
            homes.privately(identity): member.number
            for member in union.roster.values()
            if not any(speaks_on(member, network) for network in networks)
            for identity in member.identities
            if network_of(identity) == OPEN_NETWORK
        }
