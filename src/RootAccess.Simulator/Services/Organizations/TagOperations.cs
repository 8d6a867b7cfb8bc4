using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Tags of accounts and organizational units.</summary>
internal static class TagOperations
{
    private const int MaximumKeyLength = 128;
    private const int MaximumValueLength = 256;

    public static JsonObject List(OperationContext context, JsonInput input)
    {
        string id = Resource(context, input);
        OrganizationsAccess.DemandReader(context, "ListTagsForResource", ArnOf(context, id));
        return OrganizationsPage.Respond(
            context,
            input,
            "Tags",
            TagsOf(context, id),
            tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value });
    }

    public static JsonObject Tag(OperationContext context, JsonInput input)
    {
        string id = Resource(context, input);
        IReadOnlyList<KeyValuePair<string, string>> tags =
            ReadTags(input.Structures("Tags") ?? throw OrganizationsErrors.InputRequired("TAGS"));
        OrganizationsAccess.DemandManagement(context, "TagResource", ArnOf(context, id));
        Apply(TagsOf(context, id), tags);
        return [];
    }

    public static JsonObject Untag(OperationContext context, JsonInput input)
    {
        string id = Resource(context, input);
        IReadOnlyList<string> keys =
            input.Strings("TagKeys") ?? throw OrganizationsErrors.InputRequired("TAG_KEYS");
        OrganizationsAccess.DemandManagement(context, "UntagResource", ArnOf(context, id));
        IDictionary<string, string> present = TagsOf(context, id);
        foreach (string key in keys)
        {
            present.Remove(key);
        }

        return [];
    }

    /// <summary>The tags a new resource is to have; none when none were sent.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ReadOptional(JsonInput input) =>
        input.Structures("Tags") is { } items ? ReadTags(items) : [];

    public static void Apply(IDictionary<string, string> present, IEnumerable<KeyValuePair<string, string>> tags)
    {
        foreach (KeyValuePair<string, string> tag in tags)
        {
            present[tag.Key] = tag.Value;
        }
    }

    private static string Resource(OperationContext context, JsonInput input)
    {
        string id = input.Required(
            "ResourceId",
            OrganizationsInput.Account,
            OrganizationsInput.Root,
            OrganizationsInput.Unit,
            OrganizationsInput.Policy,
            OrganizationsInput.DelegationPolicy);
        context.Resource = id;
        return id;
    }

    private static IDictionary<string, string> TagsOf(OperationContext context, string id) =>
        context.Organization.FindAccount(id)?.Tags
        ?? context.Organization.FindUnit(id)?.Tags
        ?? FindPolicy(context, id)?.Tags
        ?? (context.Organization.DelegationPolicy is { } delegation && delegation.Id == id ? delegation.Tags : null)
        ?? throw OrganizationsErrors.TargetNotFound();

    private static OrganizationPolicy? FindPolicy(OperationContext context, string id) =>
        context.Organization.Policies.FirstOrDefault(policy => policy.Id == id && !policy.AwsManaged);

    private static string ArnOf(OperationContext context, string id)
    {
        SimulatedOrganization organization = context.Organization;
        if (AwsText.IsAccountId(id))
        {
            return organization.AccountArn(id);
        }

        return id.StartsWith("rp-", System.StringComparison.Ordinal)
            ? organization.DelegationPolicyArn(id)
            : FindPolicy(context, id)?.Arn ?? organization.UnitArn(id);
    }

    // Everything is checked before anything is applied; members are counted from one.
    private static List<KeyValuePair<string, string>> ReadTags(IReadOnlyList<JsonInput> items)
    {
        List<KeyValuePair<string, string>> tags = [];
        for (int i = 0; i < items.Count; i++)
        {
            string member = $"TAGS_{AwsText.Integer(i + 1)}_MEMBER_";
            string key = items[i].String("Key") ?? throw OrganizationsErrors.InputRequired(member + "KEY");
            string value = items[i].String("Value") ?? throw OrganizationsErrors.InputRequired(member + "VALUE");
            CheckLength(key, MaximumKeyLength, member + "KEY");
            CheckLength(value, MaximumValueLength, member + "VALUE");
            tags.Add(new KeyValuePair<string, string>(key, value));
        }

        return tags.Select(tag => tag.Key).Distinct().Count() == tags.Count
            ? tags
            : throw OrganizationsErrors.InvalidInput(
                "DUPLICATE_TAG_KEY", "Your request includes duplicate tag keys.");
    }

    private static void CheckLength(string value, int maximum, string member)
    {
        if (value.Length > maximum)
        {
            throw OrganizationsErrors.InvalidInput(
                "MAX_LENGTH_EXCEEDED:" + member, "You provided a string that exceeds that maximum length.");
        }
    }
}
