using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
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
        OrganizationsAccess.DemandReader(context, "ListTagsForResource");
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
        IReadOnlyList<KeyValuePair<string, string>> tags = ReadTags(input);
        OrganizationsAccess.DemandManagement(context, "TagResource");
        IDictionary<string, string> present = TagsOf(context, id);
        foreach (KeyValuePair<string, string> tag in tags)
        {
            present[tag.Key] = tag.Value;
        }

        return [];
    }

    private static string Resource(OperationContext context, JsonInput input)
    {
        string id = input.Required(
            "ResourceId",
            OrganizationsInput.Account,
            OrganizationsInput.Root,
            OrganizationsInput.Unit,
            OrganizationsInput.Policy);
        context.Resource = id;
        return id;
    }

    private static IDictionary<string, string> TagsOf(OperationContext context, string id) =>
        context.Organization.FindAccount(id)?.Tags
        ?? context.Organization.FindUnit(id)?.Tags
        ?? throw OrganizationsErrors.TargetNotFound();

    // Everything is checked before anything is applied; members are counted from one.
    private static List<KeyValuePair<string, string>> ReadTags(JsonInput input)
    {
        IReadOnlyList<JsonInput> items = input.Structures("Tags") ?? throw Missing("TAGS");
        List<KeyValuePair<string, string>> tags = [];
        for (int i = 0; i < items.Count; i++)
        {
            string member = $"TAGS_{AwsText.Integer(i + 1)}_MEMBER_";
            string key = items[i].String("Key") ?? throw Missing(member + "KEY");
            string value = items[i].String("Value") ?? throw Missing(member + "VALUE");
            CheckLength(key, MaximumKeyLength, member + "KEY");
            CheckLength(value, MaximumValueLength, member + "VALUE");
            tags.Add(new KeyValuePair<string, string>(key, value));
        }

        return tags.Select(tag => tag.Key).Distinct().Count() == tags.Count
            ? tags
            : throw OrganizationsErrors.InvalidInput(
                "DUPLICATE_TAG_KEY", "Your request includes duplicate tag keys.");
    }

    private static AwsError Missing(string member) => OrganizationsErrors.InvalidInput(
        "INPUT_REQUIRED:" + member, "You must provide a value for the parameter.");

    private static void CheckLength(string value, int maximum, string member)
    {
        if (value.Length > maximum)
        {
            throw OrganizationsErrors.InvalidInput(
                "MAX_LENGTH_EXCEEDED:" + member, "You provided a string that exceeds that maximum length.");
        }
    }
}
